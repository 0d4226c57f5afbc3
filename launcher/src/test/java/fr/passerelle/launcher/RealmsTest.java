package fr.passerelle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the demonstration alone may have, and what production must have. */
class RealmsTest {
  private static final Path PRODUCTION = Path.of("../docker/keycloak/passerelle-realm.json");

  private static JsonNode demo() throws IOException {
    try (InputStream in = RealmsTest.class.getResourceAsStream("passerelle-realm.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static JsonNode production() throws IOException {
    return new ObjectMapper().readTree(PRODUCTION.toFile());
  }

  private static List<JsonNode> clients(JsonNode realm) {
    return StreamSupport.stream(realm.path("clients").spliterator(), false).toList();
  }

  @Test
  void productionHasNoAccountsOfPeople() throws IOException {
    for (JsonNode account : production().path("users")) {
      assertEquals("passerelle-admin", account.path("serviceAccountClientId").asText());
      assertTrue(account.path("credentials").isMissingNode());
    }
    assertTrue(production().path("identityProviders").isMissingNode());
    assertTrue(production().path("organizations").isMissingNode());
  }

  @Test
  void productionHasTheWebClientAndTheOneForOrganizationsAlone() throws IOException {
    assertEquals(
        List.of("passerelle-web", "passerelle-admin"),
        clients(production()).stream().map(client -> client.path("clientId").asText()).toList());
    assertTrue(
        clients(demo()).stream()
            .anyMatch(client -> client.path("clientId").asText().equals("passerelle-cli")),
        "The demonstration has the client for scripts");
  }

  @Test
  void theClientForOrganizationsBrokersAndAccountsMayDoNothingElse() throws IOException {
    for (JsonNode realm : List.of(demo(), production())) {
      JsonNode account =
          StreamSupport.stream(realm.path("users").spliterator(), false)
              .filter(user -> user.has("serviceAccountClientId"))
              .findFirst()
              .orElseThrow();
      assertEquals(
          "{\"realm-management\":[\"manage-organizations\",\"manage-users\",\"manage-identity-providers\"]}",
          account.path("clientRoles").toString());
      assertTrue(account.path("realmRoles").isMissingNode());
    }
  }

  @Test
  void noClientOfProductionTakesPasswords() throws IOException {
    for (JsonNode client : clients(production())) {
      assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true));
      assertFalse(client.path("publicClient").asBoolean(true));
      assertFalse(client.path("implicitFlowEnabled").asBoolean(true));
    }
  }

  @Test
  void productionHasNoSecretInTheFile() throws IOException {
    String text = Files.readString(PRODUCTION);
    assertFalse(text.contains("passerelle-demo"));
    assertFalse(text.contains("{{"));
    assertEquals("all", production().path("sslRequired").asText());
    for (JsonNode client : clients(production())) {
      assertTrue(client.path("secret").asText().startsWith("${"), "secret by setting");
    }
    assertTrue(
        production().path("smtpServer").path("password").asText().startsWith("${"),
        "mail password by setting");
  }

  @Test
  void theRoleOfOperatorIsThereAndReachesTheTokensThatSignIn() throws IOException {
    for (JsonNode realm : List.of(demo(), production())) {
      assertTrue(realm.path("roles").path("realm").toString().contains("\"name\":\"operator\""));
      JsonNode mapper = clients(realm).get(0).path("protocolMappers").get(0);
      assertEquals("oidc-usermodel-realm-role-mapper", mapper.path("protocolMapper").asText());
      assertEquals("true", mapper.path("config").path("id.token.claim").asText());
    }
  }

  @Test
  void theDemosSchoolVouchesForAddressesOfItsOwnDomainAlone() throws IOException {
    JsonNode school = demo().path("identityProviders").get(0);
    JsonNode config = school.path("config");
    assertTrue(school.path("trustEmail").asBoolean());
    assertEquals("true", config.path("filteredByClaim").asText());
    assertEquals("email", config.path("claimFilterName").asText());
    assertEquals("true", config.path("disableUserInfo").asText(), "nothing unsigned is taken over");
    String vouched = config.path("claimFilterValue").asText();
    assertTrue("lea@Ecole-Horizon.example".matches(vouched));
    for (String other :
        List.of(
            "claire@atelier-lumen.example",
            "lea@ecole-horizon.example.evil.example",
            "lea@ecole-horizonxexample",
            "lea@evil.example@ecole-horizon.example")) {
      assertFalse(other.matches(vouched), other);
    }
  }

  @Test
  void ottoAloneOperatesTheDemonstration() throws IOException {
    List<String> operators =
        StreamSupport.stream(demo().path("users").spliterator(), false)
            .filter(user -> user.path("realmRoles").toString().contains("\"operator\""))
            .map(user -> user.path("username").asText())
            .toList();
    assertEquals(List.of("otto"), operators);
  }

  @Test
  void bothRealmsSignInTheSameWay() throws IOException {
    JsonNode demo = clients(demo()).get(0).path("attributes");
    JsonNode production = clients(production()).get(0).path("attributes");
    assertEquals(
        demo.path("pkce.code.challenge.method"), production.path("pkce.code.challenge.method"));
    for (String same :
        List.of(
            "organizationsEnabled",
            "bruteForceProtected",
            "failureFactor",
            "permanentLockout",
            "waitIncrementSeconds",
            "maxFailureWaitSeconds",
            "browserFlow",
            "webAuthnPolicyPasswordlessPasskeysEnabled",
            "attributes",
            "requiredActions",
            "verifyEmail",
            "accessTokenLifespan",
            "actionTokenGeneratedByUserLifespan",
            "registrationAllowed",
            "defaultLocale",
            "loginTheme")) {
      assertEquals(demo().path(same), production().path(same), same);
    }
  }

  /** A list in the file is the whole of it: what it leaves out, Keycloak does not offer. */
  @Test
  void peopleCanDoAtKeycloakWhatTheirProfileLeadsTo() throws IOException {
    List<String> offered = production().path("requiredActions").findValuesAsText("alias");
    for (String action :
        List.of(
            "CONFIGURE_TOTP",
            "webauthn-register-passwordless",
            "UPDATE_PASSWORD",
            "UPDATE_PROFILE",
            "UPDATE_EMAIL",
            "VERIFY_EMAIL",
            "idp_link",
            "delete_credential")) {
      assertTrue(offered.contains(action), action);
    }
  }

  /** Keycloak takes each level once in a flow; the demonstration alone knows school accounts. */
  @Test
  void bothRealmsHaveTheSameLevels() throws IOException {
    for (JsonNode realm : List.of(demo(), production())) {
      for (int level = 1; level <= 4; level++) {
        String config = "level " + level;
        long conditions =
            realm.path("authenticationFlows").findValues("authenticatorConfig").stream()
                .filter(named -> named.asText().equals(config))
                .count();
        assertEquals(1, conditions, config);
      }
    }
    for (String flow : List.of("sign in", "sign in by level", "first level", "second level")) {
      assertEquals(flow(demo(), flow), flow(production(), flow), flow);
    }
    assertTrue(flow(production(), "school account").isMissingNode());
  }

  @Test
  void accountsAreHeldForAWhileAndNeverForGood() throws IOException {
    for (JsonNode realm : List.of(demo(), production())) {
      assertTrue(realm.path("bruteForceProtected").asBoolean());
      assertFalse(realm.path("permanentLockout").asBoolean(true));
      assertTrue(realm.path("maxFailureWaitSeconds").asInt() <= 900);
    }
  }

  private static JsonNode flow(JsonNode realm, String alias) {
    return StreamSupport.stream(realm.path("authenticationFlows").spliterator(), false)
        .filter(flow -> flow.path("alias").asText().equals(alias))
        .findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }
}
