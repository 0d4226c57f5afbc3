package fr.passerelle.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether who signed in is still welcome. The provider is asked again every {@link #TRUST}: whoever
 * it signed out or disabled is out then, in every application and on every node. While it is away
 * people go on, up to {@link #LONGEST} after they signed in.
 */
@ApplicationScoped
public class Welcome {
  private static final Logger LOG = Logger.getLogger(Welcome.class.getName());
  static final Duration TRUST = Duration.ofSeconds(45);
  static final Duration LONGEST = Duration.ofHours(12);
  static final String KEY = SignedIn.class.getName();

  @Inject SignIns signIns;
  @Inject Provider provider;
  @Inject EndedSessions ended;
  @Inject Clock clock;

  private final Set<String> asking = ConcurrentHashMap.newKeySet();

  /** Begins the person's session, under a new id; nothing of somebody else's remains in it. */
  void in(HttpServletRequest request, SignedIn person) {
    boolean somebodyElses =
        request.getSession().getAttribute(KEY) instanceof SignedIn before
            && !before.personId().equals(person.personId());
    if (somebodyElses) {
      request.getSession().invalidate();
      request.getSession();
    } else {
      request.changeSessionId();
    }
    request.getSession().setAttribute(KEY, person);
    request.getSession().removeAttribute(Acquaintance.MADE);
  }

  /** The person of the session, if the provider still vouches for them. */
  Optional<SignedIn> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEY) instanceof SignedIn person)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (ended.holds(person.providerSession()) || person.since().plus(LONGEST).isBefore(now)) {
      session.invalidate();
      return Optional.empty();
    }
    if (person.refreshToken() == null
        || person.askedAt().plus(TRUST).isAfter(now)
        || provider.isAway()
        || !asking.add(session.getId())) {
      return Optional.of(person);
    }
    try {
      return Optional.of(renewed(session, person));
    } catch (ProviderRefuses e) {
      LOG.log(Level.FINE, "No longer welcome", e);
      session.invalidate();
      return Optional.empty();
    } finally {
      asking.remove(session.getId());
    }
  }

  private SignedIn renewed(HttpSession session, SignedIn person) throws ProviderRefuses {
    try {
      SignedIn renewed = signIns.renew(person);
      session.setAttribute(KEY, renewed);
      if (!renewed.saysTheSameAs(person)) {
        session.removeAttribute(Acquaintance.MADE);
      }
      return renewed;
    } catch (ProviderAway e) {
      LOG.log(Level.WARNING, "Signed-in people go on without the provider: {0}", e.getMessage());
      return person;
    }
  }
}
