package fr.passerelle.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import fr.passerelle.operator.PlatformRoles;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.SignInLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The talk with the identity provider, in OpenID Connect: sign in, still welcome?, sign out. */
@ApplicationScoped
public class SignIns {
  private static final String SECOND_LEVEL = "2";
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  @Inject Settings settings;
  @Inject Provider provider;
  @Inject Clock clock;

  /**
   * What a sign-in asks for.
   *
   * @param callback where the provider sends the browser back, an address of ours
   * @param language of the provider's pages
   * @param hint the address to fill in; null for none
   * @param newcomer whether to open with the registration
   * @param through the partner's provider to go to at once; null for none
   */
  record Wish(URI callback, String language, String hint, boolean newcomer, String through) {}

  /** The address of the provider's sign-in page for the flow. */
  URI begin(String state, SignInFlows.Flow flow, Wish wish) throws ProviderAway {
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, Scope.parse("openid profile email"), client(), wish.callback())
            .endpointURI(provider.present().metadata().getAuthorizationEndpointURI())
            .state(new State(state))
            .nonce(new Nonce(flow.nonce()))
            .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
            .uiLocales(languages(wish.language()));
    if (wish.hint() != null) {
      request.loginHint(wish.hint());
    }
    if (wish.through() != null) {
      request.customParameter("kc_idp_hint", wish.through());
    }
    if (wish.newcomer()) {
      request.prompt(Prompt.Type.CREATE);
    }
    if (flow.demand().secondFactor()) {
      request.acrValues(List.of(new ACR(SECOND_LEVEL)));
    }
    flow.demand().action().ifPresent(action -> request.customParameter("kc_action", action));
    return request.build().toURI();
  }

  /** Redeems the code that came back. */
  SignedIn finish(String code, SignInFlows.Flow flow, URI callback)
      throws ProviderAway, ProviderRefuses {
    OIDCTokenResponse answer =
        ask(
            new AuthorizationCodeGrant(
                new AuthorizationCode(code), callback, new CodeVerifier(flow.verifier())),
            Provider.PATIENT_MILLIS);
    return signedIn(answer, new Nonce(flow.nonce()), null);
  }

  /** Asks whether the person is still welcome, and what the provider now says of them. */
  SignedIn renew(SignedIn person) throws ProviderAway, ProviderRefuses {
    SignedIn renewed =
        signedIn(
            ask(
                new RefreshTokenGrant(new RefreshToken(person.refreshToken())),
                Provider.READ_MILLIS),
            null,
            person);
    if (!renewed.personId().equals(person.personId())) {
      throw new ProviderRefuses("The provider vouches for somebody else");
    }
    return renewed.begunAt(person.since());
  }

  /** A token with which the person reaches their own account at the provider. */
  String accessToken(SignedIn person) throws ProviderAway, ProviderRefuses {
    return ask(new RefreshTokenGrant(new RefreshToken(person.refreshToken())), Provider.READ_MILLIS)
        .getTokens()
        .getAccessToken()
        .getValue();
  }

  /** The address that ends the session at the provider and leads back. */
  URI end(SignedIn person, URI back) throws ProviderAway {
    try {
      return new LogoutRequest(
              provider.known().metadata().getEndSessionEndpointURI(),
              JWTParser.parse(person.idToken()),
              back,
              null)
          .toURI();
    } catch (java.text.ParseException e) {
      throw new IllegalStateException("The session keeps an ID token that is none", e);
    }
  }

  /** Checks a logout token that the provider sent. */
  LogoutTokenClaimsSet ended(String logoutToken) throws ProviderAway, ProviderRefuses {
    try {
      return provider.known().logoutTokens().validate(JWTParser.parse(logoutToken));
    } catch (java.text.ParseException | BadJOSEException e) {
      throw new ProviderRefuses("No valid logout token", e);
    } catch (JOSEException e) {
      throw provider.away(e);
    }
  }

  private OIDCTokenResponse ask(AuthorizationGrant grant, int millis)
      throws ProviderAway, ProviderRefuses {
    URI endpoint = provider.known().metadata().getTokenEndpointURI();
    HTTPRequest request =
        new TokenRequest.Builder(endpoint, authentication(), grant).build().toHTTPRequest();
    request.setConnectTimeout(Provider.CONNECT_MILLIS);
    request.setReadTimeout(millis);
    request.setFollowRedirects(false);
    try {
      HTTPResponse answer = request.send();
      if (answer.getStatusCode() >= SERVER_ERROR) {
        throw provider.away(new IOException("status " + answer.getStatusCode()));
      }
      if (answer.getStatusCode() >= BAD_REQUEST) {
        refuse(answer);
      }
      return (OIDCTokenResponse) OIDCTokenResponseParser.parse(answer).toSuccessResponse();
    } catch (IOException | ParseException e) {
      throw provider.away(e);
    }
  }

  /** Only a refused grant is about the person; a wrong client secret signs nobody out. */
  private void refuse(HTTPResponse answer) throws ProviderAway, ProviderRefuses, ParseException {
    ErrorObject error = TokenErrorResponse.parse(answer).getErrorObject();
    if (OAuth2Error.INVALID_GRANT.equals(error)) {
      throw new ProviderRefuses("The grant is refused: " + error.getDescription());
    }
    throw provider.away(new IOException("The provider answers " + error));
  }

  private SignedIn signedIn(OIDCTokenResponse answer, Nonce nonce, SignedIn before)
      throws ProviderAway, ProviderRefuses {
    JWT idToken = answer.getOIDCTokens().getIDToken();
    if (idToken == null) {
      throw new ProviderRefuses("The provider sent no ID token");
    }
    try {
      IDTokenClaimsSet claims = provider.known().idTokens().validate(idToken, nonce);
      RefreshToken refresh = answer.getOIDCTokens().getRefreshToken();
      return new SignedIn(
          UUID.fromString(claims.getSubject().getValue()),
          text(claims, "name", text(claims, "preferred_username", "")),
          text(claims, "email", ""),
          Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
          text(claims, "locale", null),
          text(claims, "identity_provider", null),
          text(claims, "sid", null),
          idToken.serialize(),
          refresh != null ? refresh.getValue() : before == null ? null : before.refreshToken(),
          SignInLevel.of(text(claims, "acr", null)),
          clock.instant(),
          clock.instant(),
          PlatformRoles.operator(claims.getClaim(PlatformRoles.CLAIM, Map.class)));
    } catch (BadJOSEException | IllegalArgumentException e) {
      throw new ProviderRefuses("No valid ID token", e);
    } catch (JOSEException e) {
      throw provider.away(e);
    }
  }

  private static String text(IDTokenClaimsSet claims, String name, String otherwise) {
    String value = claims.getStringClaim(name);
    return value == null ? otherwise : value;
  }

  private static List<LangTag> languages(String language) {
    try {
      return List.of(new LangTag(language));
    } catch (LangTagException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private ClientID client() {
    return new ClientID(settings.required("passerelle.oidc.client.id"));
  }

  private ClientSecretBasic authentication() {
    return new ClientSecretBasic(
        client(), new Secret(settings.required("passerelle.oidc.client.secret")));
  }
}
