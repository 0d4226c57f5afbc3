package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A realm that stands for a school's own identity provider, with people of its own. */
record TrialRealm(String name) implements AutoCloseable {
  static final String SECRET = "a-secret-of-the-trial";

  /** Somebody with an account there, whose password is the demo's. */
  record Account(String username, String email, boolean verified) {
    private Map<String, Object> user() {
      return TrialRealm.user(username, email, verified, username, "Trial");
    }
  }

  /** One that speaks OpenID Connect and SAML. */
  static TrialRealm open(String name, List<Account> accounts) {
    String back = keycloak() + "/realms/passerelle/broker/*";
    List<Map<String, Object>> users = accounts.stream().map(Account::user).toList();
    Map<String, Object> oidc =
        Map.of(
            "clientId",
            "passerelle",
            "secret",
            SECRET,
            "enabled",
            true,
            "protocol",
            "openid-connect",
            "publicClient",
            false,
            "standardFlowEnabled",
            true,
            "redirectUris",
            List.of(back));
    Map<String, Object> saml =
        Map.of(
            "clientId",
            keycloak() + "/realms/passerelle",
            "enabled",
            true,
            "protocol",
            "saml",
            "redirectUris",
            List.of(back),
            "attributes",
            Map.of(
                "saml.client.signature", "false",
                "saml.server.signature", "true",
                "saml.assertion.signature", "true",
                "saml.force.post.binding", "true",
                "saml.authnstatement", "true"),
            "protocolMappers",
            List.of(property("email"), property("firstName"), property("lastName")));
    HttpResponse<String> made =
        admin(
            "POST",
            "",
            Api.written(
                Map.of(
                    "realm",
                    name,
                    "enabled",
                    true,
                    "sslRequired",
                    "none",
                    "users",
                    users,
                    "clients",
                    List.of(oidc, saml))));
    assertEquals(201, made.statusCode(), made.body());
    return new TrialRealm(name);
  }

  /** An account as Keycloak takes it, with the demo's password. */
  static Map<String, Object> user(
      String username, String email, boolean verified, String firstName, String lastName) {
    return Map.of(
        "username", username,
        "email", email,
        "emailVerified", verified,
        "enabled", true,
        "firstName", firstName,
        "lastName", lastName,
        "credentials", List.of(Map.of("type", "password", "value", Passerelle.PASSWORD)));
  }

  /** Makes an account with a proved address, which is its name too, in any realm; its id. */
  static String enrol(String realm, String email) {
    HttpResponse<String> made =
        admin(
            "POST", "/" + realm + "/users", Api.written(user(email, email, true, "Ada", "Duval")));
    assertEquals(201, made.statusCode(), made.body());
    String account = made.headers().firstValue("Location").orElseThrow();
    return account.substring(account.lastIndexOf('/') + 1);
  }

  private static Map<String, Object> property(String property) {
    return Map.of(
        "name",
        property,
        "protocol",
        "saml",
        "protocolMapper",
        "saml-user-property-mapper",
        "config",
        Map.of(
            "user.attribute", property,
            "attribute.name", property,
            "attribute.nameformat", "Basic"));
  }

  String issuer() {
    return keycloak() + "/realms/" + name;
  }

  String metadata() {
    return issuer() + "/protocol/saml/descriptor";
  }

  private static String keycloak() {
    return "http://localhost:" + Site.running().keycloak();
  }

  /** A call of Keycloak's administration, below the realms. */
  static HttpResponse<String> admin(String method, String path, String body) {
    String token =
        Api.json(
                Api.send(
                        HttpRequest.newBuilder(
                                URI.create(
                                    keycloak() + "/realms/master/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                BodyPublishers.ofString(
                                    "grant_type=password&client_id=admin-cli&username=admin&password="
                                        + Passerelle.running().keycloakAdminPassword()))
                            .build())
                    .body())
            .get("access_token")
            .asText();
    return Api.send(
        HttpRequest.newBuilder(URI.create(keycloak() + "/admin/realms" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  /** The accounts of Passerelle's own realm with this address. */
  static JsonNode accounts(String email) {
    return Api.json(admin("GET", "/passerelle/users?exact=true&email=" + email, null).body());
  }

  /** Signs in on this realm's own page. */
  void signsIn(Visitor visitor, String username) {
    visitor.page.waitForURL("**/realms/" + name + "/**");
    visitor.page.locator("#username").fill(username);
    visitor.page.locator("#password").fill(Passerelle.PASSWORD);
    visitor.page.locator("#kc-login").click();
  }

  @Override
  public void close() {
    admin("DELETE", "/" + name, null);
  }
}
