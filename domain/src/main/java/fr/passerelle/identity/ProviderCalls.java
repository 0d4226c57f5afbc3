package fr.passerelle.identity;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Calls of Keycloak's REST interfaces, JSON there and back. What cannot be had now is an {@link
 * IdentityProviderAway}; other answers are for the caller to judge.
 */
@ApplicationScoped
public class ProviderCalls {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(6);
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  @Inject Settings settings;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param body {@link JsonValue#NULL} where there is none
   */
  public record Answer(int status, JsonValue body) {
    public boolean refused() {
      return status >= BAD_REQUEST;
    }
  }

  /** Where a person's own account is kept. */
  public String account() {
    return issuer() + "/account";
  }

  /** Where a proxy keeps the administration from the world, the deployment names another way. */
  public String administration() {
    return settings.optional(
        "passerelle.identity.admin.url", issuer().replace("/realms/", "/admin/realms/"));
  }

  /** The realm's own name: also our name at SAML providers. */
  public String issuer() {
    return settings.required("passerelle.oidc.issuer");
  }

  /** A token of our own service account, which may do what ADR 8 says. */
  public String ownToken() {
    ClientID client =
        new ClientID(settings.optional("passerelle.identity.client.id", "passerelle-admin"));
    HTTPRequest request =
        new TokenRequest.Builder(
                URI.create(issuer() + "/protocol/openid-connect/token"),
                new ClientSecretBasic(
                    client, new Secret(settings.required("passerelle.identity.client.secret"))),
                new ClientCredentialsGrant())
            .build()
            .toHTTPRequest();
    request.setConnectTimeout((int) CONNECT.toMillis());
    request.setReadTimeout((int) ANSWER.toMillis());
    try {
      TokenResponse answer = TokenResponse.parse(request.send());
      if (!answer.indicatesSuccess()) {
        throw new IdentityProviderAway(
            "No token for " + client + ": " + answer.toErrorResponse().getErrorObject(), null);
      }
      return answer.toSuccessResponse().getTokens().getAccessToken().getValue();
    } catch (IOException | ParseException e) {
      throw new IdentityProviderAway("No token for " + client, e);
    }
  }

  public Answer get(String address, String token) {
    return send(request(address, token).GET());
  }

  public Answer delete(String address, String token) {
    return send(request(address, token).DELETE());
  }

  public Answer post(String address, String token, JsonObject body) {
    return send(request(address, token).POST(BodyPublishers.ofString(body.toString())));
  }

  public Answer put(String address, String token, JsonObject body) {
    return send(request(address, token).PUT(BodyPublishers.ofString(body.toString())));
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    HttpRequest call = request.header("Accept", "application/json").timeout(ANSWER).build();
    try {
      HttpResponse<String> answer = http.send(call, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= SERVER_ERROR) {
        throw new IdentityProviderAway(call.uri() + " answers " + answer.statusCode(), null);
      }
      return new Answer(answer.statusCode(), json(answer.body()));
    } catch (IOException | JsonException e) {
      throw new IdentityProviderAway("No answer of " + call.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IdentityProviderAway("No time left for " + call.uri(), e);
    }
  }

  private static JsonValue json(String text) {
    if (text == null || text.isBlank()) {
      return JsonValue.NULL;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
