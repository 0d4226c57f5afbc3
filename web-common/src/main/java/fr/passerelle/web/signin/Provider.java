package fr.passerelle.web.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What the identity provider says of itself: its addresses and keys. Read when first needed and
 * kept, so that Passerelle starts without the provider; after a failure the next {@link #REST} are
 * answered at once, so that an outage costs no one seconds.
 */
@ApplicationScoped
public class Provider {
  static final int CONNECT_MILLIS = 700;
  static final int READ_MILLIS = 1200;

  /** Where the person has come half way already: better to wait than to lose what works once. */
  static final int PATIENT_MILLIS = 5000;

  static final Duration REST = Duration.ofSeconds(3);
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int LARGEST_ANSWER = 200_000;
  private static final long KEYS_MILLIS = Duration.ofMinutes(30).toMillis();
  private static final long KEYS_WAIT_MILLIS = Duration.ofSeconds(6).toMillis();
  private static final int CLOCK_SKEW_SECONDS = 30;

  /** The provider's addresses and what checks its tokens. */
  record Known(
      OIDCProviderMetadata metadata,
      IDTokenValidator idTokens,
      LogoutTokenValidator logoutTokens) {}

  @Inject Settings settings;
  @Inject Clock clock;

  private volatile Known known;
  private volatile Instant awayUntil = Instant.MIN;
  private volatile Instant seenAt = Instant.MIN;

  /** What is known of the provider; asks it where nothing is. */
  Known known() throws ProviderAway {
    Known found = known;
    if (found != null) {
      return found;
    }
    if (isAway()) {
      throw new ProviderAway("The identity provider did not answer a moment ago", null);
    }
    return discover();
  }

  /** Whether the provider failed to answer a moment ago, so that asking again can wait. */
  boolean isAway() {
    return clock.instant().isBefore(awayUntil);
  }

  /** Notes that the provider did not answer. */
  ProviderAway away(Exception cause) {
    awayUntil = clock.instant().plus(REST);
    return new ProviderAway("The identity provider does not answer", cause);
  }

  /**
   * What is known of the provider, once it has answered in the last {@link #FRESH}: nobody is sent
   * to a sign-in page that does not open.
   */
  Known present() throws ProviderAway {
    Known found = known();
    if (clock.instant().isAfter(seenAt.plus(FRESH))) {
      if (isAway()) {
        throw new ProviderAway("The identity provider did not answer a moment ago", null);
      }
      try {
        metadata();
      } catch (IOException | ParseException e) {
        throw away(e);
      }
    }
    return found;
  }

  private synchronized Known discover() throws ProviderAway {
    if (known == null) {
      if (isAway()) {
        throw new ProviderAway("The identity provider did not answer a moment ago", null);
      }
      try {
        known = read();
      } catch (IOException | ParseException e) {
        throw away(e);
      }
    }
    return known;
  }

  private Known read() throws IOException, ParseException {
    OIDCProviderMetadata metadata = metadata();
    Issuer issuer = metadata.getIssuer();
    JWSVerificationKeySelector<SecurityContext> keys =
        new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys(metadata));
    ClientID client = new ClientID(settings.required("passerelle.oidc.client.id"));
    IDTokenValidator idTokens = new IDTokenValidator(issuer, client, keys, null);
    idTokens.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    LogoutTokenValidator logoutTokens = new LogoutTokenValidator(issuer, client, keys, null);
    logoutTokens.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    return new Known(metadata, idTokens, logoutTokens);
  }

  private OIDCProviderMetadata metadata() throws IOException, ParseException {
    Issuer issuer = new Issuer(settings.required("passerelle.oidc.issuer"));
    URI address = URI.create(issuer.getValue() + "/.well-known/openid-configuration");
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.parse(
            retriever(READ_MILLIS).retrieveResource(address.toURL()).getContent());
    if (!Objects.equals(metadata.getIssuer(), issuer)) {
      throw new ParseException("The provider names itself " + metadata.getIssuer());
    }
    seenAt = clock.instant();
    return metadata;
  }

  private static DefaultResourceRetriever retriever(int millis) {
    return new DefaultResourceRetriever(CONNECT_MILLIS, millis, LARGEST_ANSWER);
  }

  private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata)
      throws MalformedURLException {
    return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), retriever(PATIENT_MILLIS))
        .cache(KEYS_MILLIS, KEYS_WAIT_MILLIS)
        .retrying(true)
        .outageTolerantForever()
        .build();
  }
}
