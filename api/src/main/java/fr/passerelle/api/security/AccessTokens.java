package fr.passerelle.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import fr.passerelle.operator.PlatformRoles;
import fr.passerelle.shared.Sha256;
import fr.passerelle.shared.SignInLevel;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Checks access tokens: signature, issuer, audience, times. A token that held is remembered by its
 * hash until it ends, because a signature costs more than the rest of a small request.
 */
public final class AccessTokens {
  static final String AUDIENCE = "passerelle-api";
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST = 8_000;
  private static final int CLOCK_SKEW_SECONDS = 30;

  private record Held(BearerPrincipal principal, Instant until) {}

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final Cache<String, Held> held = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final Clock clock;

  AccessTokens(String issuer, JWKSource<SecurityContext> keys, Clock clock) {
    this.clock = clock;
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256), keys));
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            AUDIENCE,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "exp", "iat"));
    claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    processor.setJWTClaimsSetVerifier(claims);
  }

  /**
   * Whose token this is; empty where it does not hold.
   *
   * @throws KeysAway where the provider's keys were never read and cannot be
   */
  Optional<BearerPrincipal> check(String token) throws KeysAway {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    String hash = Sha256.of(token);
    Held known = held.getIfPresent(hash);
    if (known != null) {
      if (clock.instant().isBefore(known.until())) {
        return Optional.of(known.principal());
      }
      held.invalidate(hash);
      return Optional.empty();
    }
    try {
      JWTClaimsSet claims = processor.process(token, null);
      BearerPrincipal principal = principal(claims);
      held.put(hash, new Held(principal, claims.getExpirationTime().toInstant()));
      return Optional.of(principal);
    } catch (KeySourceException e) {
      throw new KeysAway(e);
    } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BearerPrincipal principal(JWTClaimsSet claims) throws ParseException {
    return new BearerPrincipal(
        UUID.fromString(claims.getSubject()),
        claims.getStringClaim("email"),
        Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
        claims.getStringClaim("name"),
        SignInLevel.of(claims.getStringClaim("acr")),
        PlatformRoles.operator(claims.getJSONObjectClaim(PlatformRoles.CLAIM)));
  }
}
