package fr.passerelle.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.passerelle.membership.PersonClaims;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Keycloak, seen through an OpenID Connect library. Discovered when first needed; never waited for
 * longer than two seconds.
 */
@ApplicationScoped
public class IdentityProvider {
  /**
   * How long a sign-in holds before the provider is asked again: a disabled person is out within a
   * minute.
   */
  static final Duration TRUSTED = Duration.ofSeconds(50);

  private static final int CONNECT_MILLIS = 800;
  private static final int READ_MILLIS = 1200;

  @Inject Settings settings;
  @Inject Clock clock;

  private volatile OIDCProviderMetadata metadata;
  private volatile IDTokenValidator validator;

  /** The provider says no: the code, the session or the person no longer holds. */
  static final class Denied extends Exception {
    private static final long serialVersionUID = 1;

    Denied(String message) {
      super(message);
    }

    Denied(Throwable cause) {
      super(cause);
    }
  }

  /** Where to send the browser. */
  URI signInAddress(String state, Flows.Flow flow, URI callback, String locale) throws IOException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile", "email"), client(), callback)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(flow.nonce()))
        .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
        .customParameter("ui_locales", locale)
        .build()
        .toURI();
  }

  /** Exchanges the code that the browser brought back. */
  SignedIn exchange(String code, Flows.Flow flow, URI callback) throws IOException, Denied {
    Tokens tokens =
        ask(
            new AuthorizationCodeGrant(
                new AuthorizationCode(code), callback, new CodeVerifier(flow.verifier())));
    return signedIn(tokens, new Nonce(flow.nonce()));
  }

  /** Asks whether the person is still signed in there, and takes over what is now said of them. */
  SignedIn renew(SignedIn before) throws IOException, Denied {
    if (before.refreshToken() == null) {
      throw new Denied("No refresh token");
    }
    Tokens tokens = ask(new RefreshTokenGrant(new RefreshToken(before.refreshToken())));
    SignedIn after = signedIn(tokens, null);
    if (!after.personId().equals(before.personId())) {
      throw new Denied("The subject has changed");
    }
    return after;
  }

  /** The same sign-in, believed a little longer because the provider cannot be reached. */
  SignedIn believe(SignedIn before) {
    return new SignedIn(
        before.claims(), before.idToken(), before.refreshToken(), clock.instant().plus(TRUSTED));
  }

  /** Where to send the browser to end the session there too. */
  URI signOutAddress(SignedIn person, URI backTo) throws IOException {
    try {
      return new LogoutRequest(
              metadata().getEndSessionEndpointURI(),
              JWTParser.parse(person.idToken()),
              backTo,
              null)
          .toURI();
    } catch (java.text.ParseException e) {
      throw new IOException(e);
    }
  }

  private Tokens ask(AuthorizationGrant grant) throws IOException, Denied {
    TokenRequest request =
        new TokenRequest.Builder(
                metadata().getTokenEndpointURI(),
                new ClientSecretBasic(
                    client(), new Secret(settings.required("passerelle.oidc.client.secret"))),
                grant)
            .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setConnectTimeout(CONNECT_MILLIS);
    http.setReadTimeout(READ_MILLIS * 4);
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(http.send());
      if (!response.indicatesSuccess()) {
        throw new Denied(String.valueOf(response.toErrorResponse().getErrorObject()));
      }
      return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }

  private SignedIn signedIn(Tokens tokens, Nonce nonce) throws IOException, Denied {
    JWT idToken = tokens.toOIDCTokens().getIDToken();
    try {
      IDTokenClaimsSet claims = validator().validate(idToken, nonce);
      return new SignedIn(
          new PersonClaims(
              UUID.fromString(claims.getSubject().getValue()),
              claims.getStringClaim("email"),
              Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
              claims.getStringClaim("name"),
              claims.getStringClaim("locale")),
          idToken.serialize(),
          tokens.getRefreshToken() == null ? null : tokens.getRefreshToken().getValue(),
          clock.instant().plus(TRUSTED));
    } catch (BadJOSEException e) {
      throw new Denied(e);
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private OIDCProviderMetadata metadata() throws IOException {
    if (metadata == null) {
      try {
        metadata = OIDCProviderMetadata.resolve(issuer(), CONNECT_MILLIS, READ_MILLIS);
      } catch (GeneralException e) {
        throw new IOException(e);
      }
    }
    return metadata;
  }

  private IDTokenValidator validator() throws IOException {
    if (validator == null) {
      try {
        validator =
            new IDTokenValidator(
                issuer(),
                client(),
                JWSAlgorithm.RS256,
                metadata().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS));
      } catch (MalformedURLException e) {
        throw new IOException(e);
      }
    }
    return validator;
  }

  private Issuer issuer() {
    return new Issuer(settings.required("passerelle.oidc.issuer"));
  }

  private ClientID client() {
    return new ClientID(settings.required("passerelle.oidc.client.id"));
  }
}
