package fr.passerelle.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSettingsTest {
  private static final String GOOD = "0f3b6c1d9a7e4f5280c1";

  private static Map<String, String> production() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PASSERELLE_MODE", "production");
    environment.put("PASSERELLE_URL", "https://idees.example");
    environment.put("PASSERELLE_DB_URL", "jdbc:mariadb://db/app");
    environment.put("PASSERELLE_DB_PASSWORD", GOOD);
    environment.put("PASSERELLE_JOBS_DB_URL", "jdbc:mariadb://db/jobs");
    environment.put("PASSERELLE_JOBS_DB_PASSWORD", GOOD);
    environment.put("PASSERELLE_TENANT_KEY", GOOD + GOOD);
    environment.put("PASSERELLE_OIDC_ISSUER", "https://id.example/realms/passerelle");
    environment.put("PASSERELLE_OIDC_CLIENT_ID", "passerelle-web");
    environment.put("PASSERELLE_OIDC_CLIENT_SECRET", GOOD);
    environment.put("PASSERELLE_IDENTITY_CLIENT_SECRET", GOOD);
    environment.put("PASSERELLE_SMTP_HOST", "smtp.example");
    environment.put("PASSERELLE_SMTP_PORT", "587");
    environment.put("PASSERELLE_MAIL_FROM", "bonjour@idees.example");
    environment.put("PASSERELLE_FILES", "/data/files");
    return environment;
  }

  private static List<String> refusalsWith(String name, String value) {
    Map<String, String> environment = production();
    environment.put(name, value);
    return RequiredSettings.refusals(environment);
  }

  @Test
  void startsWithItsOwnSecrets() {
    assertEquals(List.of(), RequiredSettings.refusals(production()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSERELLE_URL",
        "PASSERELLE_DB_PASSWORD",
        "PASSERELLE_JOBS_DB_PASSWORD",
        "PASSERELLE_TENANT_KEY",
        "PASSERELLE_OIDC_ISSUER",
        "PASSERELLE_OIDC_CLIENT_SECRET",
        "PASSERELLE_IDENTITY_CLIENT_SECRET",
        "PASSERELLE_FILES"
      })
  void refusesAMissingSettingByName(String name) {
    assertEquals(List.of(name + " is missing."), refusalsWith(name, " "));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSERELLE_TENANT_KEY,demo-6f1b2c3d4e5f60718293a4b5c6d7e8f9",
    "PASSERELLE_OIDC_CLIENT_SECRET,demo-6f1b2c3d4e5f60718293",
    "PASSERELLE_IDENTITY_CLIENT_SECRET,demo-6f1b2c3d4e5f60718293",
    "PASSERELLE_DB_PASSWORD,passerelle-demo",
    "PASSERELLE_JOBS_DB_PASSWORD,change-me-to-a-long-random-text"
  })
  void refusesADemoSecretByNameAndNeverPrintsIt(String name, String value) {
    List<String> refusals = refusalsWith(name, value);
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).startsWith(name + " "), refusals.get(0));
    assertFalse(refusals.get(0).contains(value), refusals.get(0));
  }

  @Test
  void refusesAShortSecret() {
    assertEquals(1, refusalsWith("PASSERELLE_DB_PASSWORD", "short").size());
  }

  @Test
  void refusesAnUnprotectedAddress() {
    assertEquals(1, refusalsWith("PASSERELLE_URL", "http://idees.example").size());
  }

  @Test
  void refusesAPasswordOfDemoAccounts() {
    assertEquals(1, refusalsWith("PASSERELLE_DEMO_PASSWORD", "whatever").size());
  }

  @Test
  void takesAStartThatNamesNoModeForProduction() {
    assertThrows(IllegalStateException.class, () -> RequiredSettings.require(Map.of()));
  }

  @Test
  void letsTheDemonstrationOff() {
    assertEquals(List.of(), RequiredSettings.refusals(Map.of("PASSERELLE_MODE", "demo")));
  }
}
