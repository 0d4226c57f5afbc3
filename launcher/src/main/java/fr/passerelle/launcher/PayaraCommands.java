package fr.passerelle.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a Payara is told to do: the same file as in the bundle. Values come from the server's
 * environment, so that no secret stands in a file.
 */
final class PayaraCommands {
  private static final String FILE = "payara-commands.txt";
  private static final String DEPLOY = "deploy ";
  private static final String BUNDLE_APPS = " apps/";

  private PayaraCommands() {}

  /** Makes the pools. */
  static List<String> pools() {
    return all().stream().filter(command -> !command.startsWith(DEPLOY)).toList();
  }

  /** Deploys the applications, which lie in the runtime folder. */
  static List<String> deployments(Path runtime) {
    return all().stream()
        .filter(command -> command.startsWith(DEPLOY))
        .map(command -> command.replace(BUNDLE_APPS, " " + runtime + "/"))
        .toList();
  }

  private static List<String> all() {
    try (InputStream in = PayaraCommands.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
