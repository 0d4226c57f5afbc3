package fr.passerelle.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the three applications run on. */
public interface ApplicationServer extends AutoCloseable {
  /** Waits until all three applications and the database serve. */
  void await();

  String url();

  @Override
  void close();

  /** One of the servers that can be chosen. */
  @FunctionalInterface
  interface Kind {
    /**
     * Begins to start one; {@link ApplicationServer#await} waits for it.
     *
     * @param folder where it keeps its data and its log
     * @param runtime the folder with the server, its libraries and the applications
     * @param port where it listens
     * @param more commands between the making of the pools and the first application
     * @param environment the settings of the applications
     */
    ApplicationServer start(
        Path folder, Path runtime, int port, List<String> more, Map<String, String> environment);
  }
}
