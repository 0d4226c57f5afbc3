package fr.passerelle.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords and keys of one data folder: made at random the first time, kept beside the data. They
 * begin with a word by which a production start knows and refuses them.
 */
final class Secrets {
  private static final int BYTES = 24;

  /** What {@code RequiredSettings} of the application refuses; not on this class path. */
  private static final String DEMO_PREFIX = "demo-";

  private final Path file;
  private final Properties kept = new Properties();

  Secrets(Path folder) {
    file = folder.resolve("secrets.properties");
    try {
      if (Files.exists(file)) {
        try (Reader in = Files.newBufferedReader(file)) {
          kept.load(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized String get(String name) {
    String secret = kept.getProperty(name);
    if (secret == null) {
      byte[] bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      secret = DEMO_PREFIX + HexFormat.of().formatHex(bytes);
      kept.setProperty(name, secret);
      try (Writer out = Files.newBufferedWriter(file)) {
        kept.store(out, null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return secret;
  }
}
