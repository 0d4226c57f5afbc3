package fr.passerelle.web.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The provider's sessions of which it said that they ended, so that this application drops them at
 * once. Kept for longer than {@link Welcome} trusts: by then each node and each application has
 * asked the provider itself, which needs no store that they share.
 */
@ApplicationScoped
public class EndedSessions {
  private static final Duration KEPT = Welcome.TRUST.multipliedBy(4);

  private final Cache<String, Boolean> sessions =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(50_000).build();

  void add(String providerSession) {
    sessions.put(providerSession, Boolean.TRUE);
  }

  boolean holds(String providerSession) {
    return providerSession != null && sessions.getIfPresent(providerSession) != null;
  }
}
