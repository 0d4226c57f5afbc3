package fr.passerelle.launcher;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a data folder. */
public final class Folders {
  private Folders() {}

  /**
   * Drops what the services know, and keeps the built Keycloak, which takes half a minute to make.
   */
  public static void forgetData(Path folder) {
    for (String data : List.of("mariadb/data", "files", "keycloak/data", "secrets.properties")) {
      delete(folder.resolve(data));
    }
  }

  /** Removes the folder or file with all that is in it, if it is there. */
  static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new CannotStart("Cannot remove " + path + ": " + e.getMessage(), e);
    }
  }

  /** Unpacks a zip without its own top folder. */
  static void unpack(Path zip, Path home) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip);
        Stream<Path> top = Files.list(files.getPath("/"))) {
      copy(top.findFirst().orElseThrow(), home);
    }
  }

  /** Copies what is in the folder, of any file system, into another one. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
