package fr.passerelle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.datasource.RequiredSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void keepsASecretBetweenStarts() {
    assertEquals(new Secrets(folder).get("tenant-key"), new Secrets(folder).get("tenant-key"));
    assertNotEquals(new Secrets(folder).get("db-app"), new Secrets(folder).get("db-jobs"));
  }

  @Test
  void makesSecretsThatProductionRefuses() {
    String key = new Secrets(folder).get("tenant-key");
    assertTrue(
        RequiredSettings.refusals(Map.of("PASSERELLE_TENANT_KEY", key)).stream()
            .anyMatch(line -> line.startsWith("PASSERELLE_TENANT_KEY is a secret of the demo")));
  }
}
