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
  void theClientForOrganizationsMayDoNothingElse() throws IOException {
    for (JsonNode realm : List.of(demo(), production())) {
      JsonNode account =
          StreamSupport.stream(realm.path("users").spliterator(), false)
              .filter(user -> user.has("serviceAccountClientId"))
              .findFirst()
              .orElseThrow();
      assertEquals(
          "{\"realm-management\":[\"manage-organizations\",\"manage-identity-providers\"]}",
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
  void bothRealmsSignInTheSameWay() throws IOException {
    JsonNode demo = clients(demo()).get(0).path("attributes");
    JsonNode production = clients(production()).get(0).path("attributes");
    assertEquals(
        demo.path("pkce.code.challenge.method"), production.path("pkce.code.challenge.method"));
    for (String same :
        List.of(
            "organizationsEnabled",
            "bruteForceProtected",
            "verifyEmail",
            "accessTokenLifespan",
            "registrationAllowed",
            "defaultLocale",
            "loginTheme")) {
      assertEquals(demo().path(same), production().path(same), same);
    }
  }
}
