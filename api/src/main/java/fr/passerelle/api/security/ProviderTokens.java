package fr.passerelle.api.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The identity provider's tokens, checked with its keys: found when first needed, fetched again now
 * and then, and kept for as long as the provider is away.
 */
@ApplicationScoped
public class ProviderTokens {
  private static final int CONNECT_MILLIS = 700;
  private static final int READ_MILLIS = 1000;
  private static final int PATIENT_MILLIS = 5000;
  private static final int LARGEST_ANSWER = 200_000;
  private static final long KEPT_MILLIS = Duration.ofMinutes(30).toMillis();
  private static final long WAIT_MILLIS = Duration.ofSeconds(6).toMillis();
  private static final Duration REST = Duration.ofSeconds(3);

  @Inject Settings settings;
  @Inject Clock clock;

  private volatile AccessTokens tokens;
  private volatile Instant restUntil = Instant.MIN;

  AccessTokens tokens() throws KeysAway {
    AccessTokens found = tokens;
    return found == null ? discover() : found;
  }

  private synchronized AccessTokens discover() throws KeysAway {
    if (tokens == null) {
      if (clock.instant().isBefore(restUntil)) {
        throw new KeysAway(null);
      }
      try {
        tokens = read();
      } catch (IOException | ParseException e) {
        restUntil = clock.instant().plus(REST);
        throw new KeysAway(e);
      }
    }
    return tokens;
  }

  private AccessTokens read() throws IOException, ParseException {
    String issuer = settings.required("passerelle.oidc.issuer");
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_ANSWER);
    URI address = URI.create(issuer + "/.well-known/openid-configuration");
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.parse(retriever.retrieveResource(address.toURL()).getContent());
    if (!metadata.getIssuer().getValue().equals(issuer)) {
      throw new ParseException("The provider names itself " + metadata.getIssuer());
    }
    DefaultResourceRetriever patient =
        new DefaultResourceRetriever(CONNECT_MILLIS, PATIENT_MILLIS, LARGEST_ANSWER);
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), patient)
            .cache(KEPT_MILLIS, WAIT_MILLIS)
            .retrying(true)
            .outageTolerantForever()
            .build();
    return new AccessTokens(issuer, keys, clock);
  }
}
