package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.launcher.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script of the production bundle, with settings that must not reach production. */
class ProductionStartIT {
  private static final String OWN = "0f3b6c1d9a7e4f5280c1";

  @TempDir static Path bundle;

  @BeforeAll
  static void layOut() throws IOException {
    Path runtime = Path.of("..", "launcher", "target", "runtime");
    Files.createDirectories(bundle.resolve("bin"));
    Files.createDirectories(bundle.resolve("server"));
    Files.copy(
        Path.of("..", "app-ear", "src", "main", "bundle", "bin", "passerelle"),
        bundle.resolve("bin/passerelle"));
    for (String jar :
        new String[] {"tenant-datasource.jar", "mariadb-java-client.jar", "payara-micro.jar"}) {
      Files.copy(runtime.resolve(jar), bundle.resolve("server").resolve(jar));
    }
  }

  @Test
  void refusesASecretOfTheDemonstrationByName() throws Exception {
    String words = refused(Map.of("PASSERELLE_TENANT_KEY", "demo-" + OWN + OWN));
    assertTrue(words.contains("PASSERELLE_TENANT_KEY is a secret of the demonstration"), words);
    assertFalse(words.contains(OWN), words);
  }

  @Test
  void refusesAMissingSecretByName() throws Exception {
    String words = refused(Map.of("PASSERELLE_OIDC_CLIENT_SECRET", ""));
    assertTrue(words.contains("PASSERELLE_OIDC_CLIENT_SECRET is missing"), words);
  }

  @Test
  void refusesThePasswordOfTheDemonstration() throws Exception {
    String words = refused(Map.of("PASSERELLE_DEMO_PASSWORD", Passerelle.PASSWORD));
    assertTrue(words.contains("PASSERELLE_DEMO_PASSWORD has no place in production"), words);
  }

  /** Tries to start; what it said on its way out. */
  private static String refused(Map<String, String> wrong) throws Exception {
    int port = Ports.anyFree();
    ProcessBuilder start =
        new ProcessBuilder("sh", bundle.resolve("bin/passerelle").toString())
            .redirectErrorStream(true);
    start.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_"));
    start.environment().put("JAVA_HOME", System.getProperty("java.home"));
    start.environment().putAll(production(port));
    start.environment().putAll(wrong);
    Process process = start.start();
    try {
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "It started");
      assertEquals(1, process.exitValue());
      assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, String> production(int port) {
    return Map.ofEntries(
        Map.entry("PASSERELLE_MODE", "production"),
        Map.entry("PASSERELLE_PORT", String.valueOf(port)),
        Map.entry("PASSERELLE_URL", "https://idees.example"),
        Map.entry("PASSERELLE_DB_URL", "jdbc:mariadb://127.0.0.1/app"),
        Map.entry("PASSERELLE_DB_PASSWORD", OWN),
        Map.entry("PASSERELLE_JOBS_DB_URL", "jdbc:mariadb://127.0.0.1/jobs"),
        Map.entry("PASSERELLE_JOBS_DB_PASSWORD", OWN),
        Map.entry("PASSERELLE_TENANT_KEY", OWN + OWN),
        Map.entry("PASSERELLE_OIDC_ISSUER", "https://id.example/realms/passerelle"),
        Map.entry("PASSERELLE_OIDC_CLIENT_ID", "passerelle-web"),
        Map.entry("PASSERELLE_OIDC_CLIENT_SECRET", OWN),
        Map.entry("PASSERELLE_IDENTITY_CLIENT_SECRET", OWN),
        Map.entry("PASSERELLE_SMTP_HOST", "smtp.example"),
        Map.entry("PASSERELLE_SMTP_PORT", "587"),
        Map.entry("PASSERELLE_MAIL_FROM", "bonjour@idees.example"),
        Map.entry("PASSERELLE_FILES", bundle.resolve("files").toString()));
  }
}
