package fr.passerelle.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Keycloak server with the demo realms; unpacked, built and filled the first time, kept after
 * that.
 */
public final class KeycloakServer implements AutoCloseable {
  private static final String NAME = "keycloak";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final OwnProcess process;
  private final int port;
  private final Path log;

  private KeycloakServer(OwnProcess process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Begins to start; {@link #await} waits for it.
   *
   * @param runtime the folder with Keycloak's zip and what lies in it of ours
   * @param words what the placeholders of the realm files take
   */
  public static KeycloakServer start(
      Path folder, Path runtime, int port, Map<String, String> words, String adminPassword) {
    OwnProcess.reap(NAME, folder);
    Path home = folder.resolve("keycloak");
    try {
      prepare(home, runtime, words, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> environment =
        Map.of(
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            adminPassword,
            "JAVA_OPTS_KC_HEAP",
            "-Xms128m -Xmx512m",
            "JAVA_HOME",
            System.getProperty("java.home"));
    OwnProcess process =
        OwnProcess.start(
            NAME,
            folder,
            List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--cache=local"),
            environment);
    return new KeycloakServer(process, port, folder.resolve("logs/keycloak.log"));
  }

  private static void prepare(Path home, Path runtime, Map<String, String> words, Path folder)
      throws IOException {
    build(home, runtime, folder);
    copyTheme(home);
    Path imports = Files.createDirectories(home.resolve("data/import"));
    for (String realm : List.of("passerelle", "ecole-horizon")) {
      Files.writeString(imports.resolve(realm + "-realm.json"), fill(realm, words));
    }
  }

  /** Once, and again where our part of it has changed: what it was built with is kept. */
  private static void build(Path home, Path runtime, Path folder) throws IOException {
    Path forms = runtime.resolve("sign-in-forms.jar");
    Path built = home.resolve("built");
    if (Files.exists(built) && Files.mismatch(forms, built) < 0) {
      return;
    }
    Folders.unpack(runtime.resolve("keycloak.zip"), home);
    Files.copy(
        forms, home.resolve("providers/sign-in-forms.jar"), StandardCopyOption.REPLACE_EXISTING);
    try (OwnProcess build =
        OwnProcess.start(
            "keycloak-build",
            folder,
            List.of("bash", home.resolve("bin/kc.sh").toString(), "build", "--db=dev-file"),
            Map.of("JAVA_HOME", System.getProperty("java.home")))) {
      build.awaitEnd();
    }
    Files.copy(forms, built, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Our sign-in pages; they lie in a folder of this project's or in its jar. */
  private static void copyTheme(Path home) throws IOException {
    try {
      URI theme = KeycloakServer.class.getResource("/keycloak-theme").toURI();
      Path target = home.resolve("themes");
      if (theme.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(theme, Map.of())) {
          Folders.copy(jar.getPath("/keycloak-theme"), target);
        }
      } else {
        Folders.copy(Path.of(theme), target);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fill(String realm, Map<String, String> words) throws IOException {
    try (InputStream in = KeycloakServer.class.getResourceAsStream(realm + "-realm.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace("{{" + word.getKey() + "}}", word.getValue());
      }
      return text;
    }
  }

  /** Waits until the realm answers. */
  public void await() {
    if (!Web.awaitOk(issuer() + "/.well-known/openid-configuration", PATIENCE, process::alive)) {
      throw new CannotStart("Keycloak did not start; see " + log + ".");
    }
  }

  public String issuer() {
    return url() + "/realms/passerelle";
  }

  public String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    process.close();
  }
}
