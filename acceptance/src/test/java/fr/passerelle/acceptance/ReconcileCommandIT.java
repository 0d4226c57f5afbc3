package fr.passerelle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.database.Reconciliation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/passerelle reconcile}, as an operator runs it beside the running application. */
class ReconcileCommandIT {
  @TempDir static Path bundle;

  private record Said(int status, String words) {}

  @BeforeAll
  static void layOut() throws Exception {
    Files.createDirectories(bundle.resolve("bin"));
    Files.createDirectories(bundle.resolve("database"));
    Files.copy(
        Path.of("..", "app-ear", "src", "main", "bundle", "bin", "passerelle"),
        bundle.resolve("bin/passerelle"));
    Files.copy(
        Path.of(Reconciliation.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
        bundle.resolve("database/database.jar"));
    Files.copy(
        Path.of("..", "launcher", "target", "runtime", "mariadb-java-client.jar"),
        bundle.resolve("database/mariadb-java-client.jar"));
  }

  @Test
  void saysWhatItMendedAndThenThatNothingIsLeft() throws Exception {
    try (TrialSpace space = TrialSpace.open()) {
      Said first = reconcile(Passerelle.running().jobsPassword());
      assertEquals(0, first.status(), first.words());
      assertTrue(first.words().contains(space.slug()), first.words());
      Said second = reconcile(Passerelle.running().jobsPassword());
      assertEquals(0, second.status(), second.words());
      assertFalse(second.words().contains(space.slug()), second.words());
      assertTrue(second.words().contains("Nothing to mend."), second.words());
    }
  }

  @Test
  void saysInASentenceThatTheDatabaseDoesNotLetItIn() throws Exception {
    Said refused = reconcile("a-wrong-password-of-somebody");
    assertEquals(1, refused.status(), refused.words());
    assertTrue(refused.words().startsWith("The database"), refused.words());
    assertFalse(refused.words().contains("\tat "), refused.words());
    assertFalse(refused.words().contains("a-wrong-password-of-somebody"), refused.words());
  }

  private static Said reconcile(String password) throws Exception {
    Path words = bundle.resolve("words.txt");
    ProcessBuilder command =
        new ProcessBuilder("sh", bundle.resolve("bin/passerelle").toString(), "reconcile")
            .redirectErrorStream(true)
            .redirectOutput(words.toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command
        .environment()
        .put(
            "PASSERELLE_JOBS_DB_URL",
            Passerelle.running().database().url("jobs") + "?sslMode=disable");
    command.environment().put("PASSERELLE_JOBS_DB_PASSWORD", password);
    Process process = command.start();
    try {
      assertTrue(process.waitFor(90, TimeUnit.SECONDS), "It is still running");
      String said = Files.readString(words, UTF_8);
      return new Said(process.exitValue(), said);
    } finally {
      process.destroyForcibly();
    }
  }
}
