package fr.passerelle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The realm of production, imported into the Keycloak of the tests under another name. Its settings
 * are filled in as at the first start of compose; only the demand of TLS is taken off, because the
 * tests have none.
 */
class ProductionRealmIT {
  private static final Path FILE = Path.of("..", "docker", "keycloak", "passerelle-realm.json");
  private static final Pattern SETTING = Pattern.compile("\\$\\{(\\w+)}");
  private static final String URL = "https://idees.example";
  private static final String SECRET = "4b1f0c7e9d3a4f62";
  private static final String REALM = "production-" + UUID.randomUUID().toString().substring(28);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "PASSERELLE_URL",
          URL,
          "PASSERELLE_OIDC_CLIENT_SECRET",
          SECRET + "web",
          "PASSERELLE_IDENTITY_CLIENT_SECRET",
          SECRET,
          "PASSERELLE_SMTP_HOST",
          "smtp.example",
          "PASSERELLE_SMTP_PORT",
          "587",
          "PASSERELLE_SMTP_USER",
          "passerelle",
          "PASSERELLE_SMTP_PASSWORD",
          SECRET + "mail",
          "PASSERELLE_MAIL_FROM",
          "bonjour@idees.example");

  @BeforeAll
  static void importRealm() throws Exception {
    String text =
        SETTING
            .matcher(Files.readString(FILE))
            .replaceAll(
                setting -> {
                  assertTrue(SETTINGS.containsKey(setting.group(1)), setting.group());
                  return SETTINGS.get(setting.group(1));
                });
    ObjectNode realm = (ObjectNode) Api.json(text);
    realm.put("realm", REALM).put("sslRequired", "none");
    HttpResponse<String> made = TrialRealm.admin("POST", "", realm.toString());
    assertEquals(201, made.statusCode(), made.body());
  }

  @AfterAll
  static void forgetRealm() {
    TrialRealm.admin("DELETE", "/" + REALM, null);
  }

  @Test
  void bindsTheFlowsAndOffersWhatPeopleDoWithTheirAccounts() {
    JsonNode realm = seen("");
    assertEquals("sign in", realm.get("browserFlow").asText());
    assertTrue(realm.get("organizationsEnabled").asBoolean());
    assertEquals(URL, client("passerelle-web").get("rootUrl").asText());
    assertEquals("operator", seen("/roles/operator").get("name").asText());
    String steps = seen("/authentication/flows/sign%20in/executions").toString();
    for (String step :
        List.of("auth-cookie", "organization", "auth-otp-form", "allow-access-authenticator")) {
      assertTrue(steps.contains("\"providerId\":\"" + step + "\""), step);
    }
    assertEquals(4, steps.split("conditional-level-of-authentication", -1).length - 1, steps);
    assertTrue(seen("/authentication/flows/after%20a%20partner/executions").size() > 1);
    Set<String> offered = new TreeSet<>();
    for (JsonNode action : seen("/authentication/required-actions")) {
      if (action.get("enabled").asBoolean()) {
        offered.add(action.get("alias").asText());
      }
    }
    assertEquals(
        new TreeSet<>(
            Set.of(
                "CONFIGURE_TOTP",
                "UPDATE_EMAIL",
                "UPDATE_PASSWORD",
                "UPDATE_PROFILE",
                "VERIFY_EMAIL",
                "VERIFY_PROFILE",
                "delete_credential",
                "idp_link",
                "update_user_locale",
                "webauthn-register-passwordless")),
        offered);
  }

  @Test
  void letsSomebodyWithAPasswordIn() {
    String email = NewAccount.named("ada").email();
    TrialRealm.enrol(REALM, email);
    String authorization =
        keycloak()
            + "/realms/"
            + REALM
            + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=passerelle-web"
            + "&state=here&code_challenge_method=S256"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
            + URLEncoder.encode(URL + "/callback", UTF_8);
    String back =
        PlainReader.reading("fr")
            .opens(authorization)
            .presses("#kc-login", Map.of("username", email))
            .isSentBy("#kc-login", Map.of("password", Passerelle.PASSWORD));
    assertTrue(back.startsWith(URL + "/callback?"), back);
    assertTrue(back.contains("code="), back);
    assertTrue(back.contains("state=here"), back);
  }

  @Test
  void givesPasserellesOwnAccountThreeRights() {
    JsonNode account = seen("/clients/" + id("passerelle-admin") + "/service-account-user");
    JsonNode rights = seen("/users/" + account.get("id").asText() + "/role-mappings");
    assertEquals(
        Set.of("manage-identity-providers", "manage-organizations", "manage-users"),
        names(rights.get("clientMappings").get("realm-management").get("mappings")));
    assertEquals(1, rights.get("clientMappings").size(), rights.toString());
    assertTrue(
        Set.of("default-roles-" + REALM).containsAll(names(rights.path("realmMappings"))),
        rights.toString());
  }

  @Test
  void letsPasserellesOwnAccountMakeOrganizationsAndBrokersAndEndAccounts() {
    HttpResponse<String> made =
        asPasserelle(
            "POST",
            "/organizations",
            Map.of("name", "Atelier", "alias", "atelier", "enabled", true));
    assertEquals(201, made.statusCode(), made.body());
    String organization = made.headers().firstValue("Location").orElseThrow();
    Map<String, Object> broker =
        new HashMap<>(
            Map.of(
                "alias", "school",
                "providerId", "oidc",
                "enabled", true,
                "hideOnLogin", true,
                "firstBrokerLoginFlowAlias", "first broker login",
                "postBrokerLoginFlowAlias", "after a partner",
                "config",
                    Map.of(
                        "authorizationUrl", "https://id.school.example/auth",
                        "tokenUrl", "https://id.school.example/token",
                        "clientId", "passerelle",
                        "clientSecret", SECRET)));
    assertEquals(201, asPasserelle("POST", "/identity-provider/instances", broker).statusCode());
    HttpResponse<String> linked =
        asPasserelle(
            "POST",
            organization.substring(organization.indexOf("/organizations")) + "/identity-providers",
            "school");
    assertEquals(204, linked.statusCode(), linked.body());
    String leaving = TrialRealm.enrol(REALM, NewAccount.named("ada").email());
    assertEquals(204, asPasserelle("DELETE", "/users/" + leaving, null).statusCode());
  }

  @Test
  void keepsEverythingElseFromPasserellesOwnAccount() {
    for (String closed :
        List.of(
            "/clients",
            "/events",
            "/admin-events",
            "/authentication/flows",
            "/components",
            "/keys",
            "/client-scopes")) {
      assertEquals(403, asPasserelle("GET", closed, null).statusCode(), closed);
    }
    assertEquals(403, asPasserelle("PUT", "", Map.of("registrationAllowed", false)).statusCode());
    String own =
        seen("/clients/" + id("passerelle-admin") + "/service-account-user").get("id").asText();
    String management = id("realm-management");
    JsonNode all = seen("/clients/" + management + "/roles/realm-admin");
    assertEquals(
        403,
        asPasserelle("POST", "/users/" + own + "/role-mappings/clients/" + management, List.of(all))
            .statusCode());
    HttpResponse<String> elsewhere =
        call("GET", keycloak() + "/admin/realms/passerelle/users", null);
    assertFalse(elsewhere.statusCode() < 400, elsewhere.body());
  }

  private static Set<String> names(JsonNode roles) {
    return roles.findValuesAsText("name").stream().collect(Collectors.toSet());
  }

  private static JsonNode client(String clientId) {
    return seen("/clients?clientId=" + clientId).get(0);
  }

  private static String id(String clientId) {
    return client(clientId).get("id").asText();
  }

  /** What Keycloak's own administrator sees. */
  private static JsonNode seen(String path) {
    HttpResponse<String> answer = TrialRealm.admin("GET", "/" + REALM + path, null);
    assertEquals(200, answer.statusCode(), path + " " + answer.body());
    return Api.json(answer.body());
  }

  private static HttpResponse<String> asPasserelle(String verb, String path, Object body) {
    return call(verb, keycloak() + "/admin/realms/" + REALM + path, body);
  }

  private static HttpResponse<String> call(String verb, String address, Object body) {
    return Api.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                verb,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(
                        body instanceof String text ? text : Api.written(body)))
            .build());
  }

  private static String token() {
    HttpResponse<String> answer =
        Api.send(
            HttpRequest.newBuilder(
                    URI.create(keycloak() + "/realms/" + REALM + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=passerelle-admin&client_secret="
                            + SECRET))
                .build());
    return Api.json(answer.body()).get("access_token").asText();
  }

  private static String keycloak() {
    return "http://localhost:" + Site.running().keycloak();
  }
}
