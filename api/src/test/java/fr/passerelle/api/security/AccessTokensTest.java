package fr.passerelle.api.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private static final String ISSUER = "http://localhost:8081/realms/passerelle";
  private static final UUID CLAIRE = UUID.fromString("0c1a0000-0000-4000-8000-000000000001");
  private static final Instant NOW = Instant.now();

  private static RSAKey key;
  private static RSAKey foreignKey;

  @BeforeAll
  static void makeKeys() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("ours").generate();
    foreignKey = new RSAKeyGenerator(2048).keyID("ours").generate();
  }

  @Test
  void saysWhoseTokenItIs() throws Exception {
    BearerPrincipal claire = tokens(NOW).check(signed(good(), key)).orElseThrow();
    assertEquals(CLAIRE, claire.personId());
    assertEquals("claire@atelier-lumen.example", claire.email());
    assertTrue(claire.emailVerified());
  }

  @Test
  void refusesAnotherAudience() throws Exception {
    assertRefused(signed(good().audience("account"), key));
  }

  @Test
  void refusesAnotherIssuer() throws Exception {
    assertRefused(signed(good().issuer("http://localhost:8081/realms/ecole-horizon"), key));
  }

  @Test
  void refusesATokenThatIsOver() throws Exception {
    assertRefused(signed(good().expirationTime(Date.from(NOW.minusSeconds(60))), key));
  }

  @Test
  void refusesATokenThatNeverEnds() throws Exception {
    assertRefused(signed(good().expirationTime(null), key));
  }

  @Test
  void refusesAForeignSignature() throws Exception {
    assertRefused(signed(good(), foreignKey));
  }

  @Test
  void refusesATokenWithoutSignature() throws Exception {
    assertRefused(new PlainJWT(good().build()).serialize());
  }

  @Test
  void refusesASubjectThatIsNoPerson() throws Exception {
    assertRefused(signed(good().subject("service-account"), key));
  }

  @Test
  void refusesWhatIsNoToken() throws Exception {
    assertRefused("abc");
  }

  @Test
  void forgetsARememberedTokenOnceItIsOver() throws Exception {
    String token = signed(good(), key);
    MovingClock clock = new MovingClock();
    AccessTokens tokens = new AccessTokens(ISSUER, new ImmutableJWKSet<>(new JWKSet(key)), clock);
    assertTrue(tokens.check(token).isPresent());
    clock.now = NOW.plus(Duration.ofMinutes(6));
    assertTrue(tokens.check(token).isEmpty());
  }

  private static void assertRefused(String token) throws Exception {
    assertTrue(tokens(NOW).check(token).isEmpty());
  }

  private static AccessTokens tokens(Instant now) {
    return new AccessTokens(
        ISSUER, new ImmutableJWKSet<>(new JWKSet(key)), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AccessTokens.AUDIENCE)
        .subject(CLAIRE.toString())
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(5))))
        .claim("email", "claire@atelier-lumen.example")
        .claim("email_verified", true)
        .claim("name", "Claire Marchand");
  }

  private static String signed(JWTClaimsSet.Builder claims, RSAKey by) throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims.build());
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private static final class MovingClock extends Clock {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
