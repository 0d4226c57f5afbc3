package fr.passerelle.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** The look of the house for Keycloak's sign-in pages and mails. */
final class KeycloakTheme {
  private static final String FOLDER = "/keycloak-theme/passerelle";

  private KeycloakTheme() {}

  /** Puts the theme of this release where the server finds it. */
  static void install(Path home) throws IOException {
    Path target = home.resolve("themes/passerelle");
    try {
      URI source = KeycloakTheme.class.getResource(FOLDER).toURI();
      if ("jar".equals(source.getScheme())) {
        try (FileSystem jar = FileSystems.newFileSystem(source, Map.of())) {
          copy(jar.getPath(FOLDER), target);
        }
      } else {
        copy(Path.of(source), target);
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
