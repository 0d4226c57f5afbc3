package fr.passerelle.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The application server with the three WARs. */
public final class PayaraMicro implements AutoCloseable {
  private static final String NAME = "payara";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /**
   * Pools and applications, the same file as in the bundle. Values come from the server's
   * environment, so that no secret stands in a file.
   */
  private static final String COMMANDS = "payara-commands.txt";

  private static final String BUNDLE_APPS = " apps/";

  private static final String FIRST_APPLICATION = "deploy ";

  private final OwnProcess process;
  private final int port;
  private final Path log;

  private PayaraMicro(OwnProcess process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Begins to start; {@link #await} waits for it.
   *
   * @param runtime the folder with the server, its libraries and the WARs
   * @param more commands between the making of the pools and the first application
   * @param environment the settings of the application
   */
  public static PayaraMicro start(
      Path folder, Path runtime, int port, List<String> more, Map<String, String> environment) {
    OwnProcess.reap(NAME, folder);
    // The server would remember applications of an earlier run, and refuse to deploy them again.
    Folders.delete(folder.resolve("payara"));
    Path commands = folder.resolve(COMMANDS);
    try (InputStream in = PayaraMicro.class.getResourceAsStream(COMMANDS)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int first = text.indexOf(FIRST_APPLICATION);
      String inserted = String.join("", more.stream().map(command -> command + "\n").toList());
      Files.writeString(
          commands,
          text.substring(0, first)
              + inserted
              + text.substring(first).replace(BUNDLE_APPS, " " + runtime + "/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OwnProcess process =
        OwnProcess.start(
            NAME,
            folder,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Dmp.health.default.readiness.empty.response=DOWN",
                "-Dmp.openapi.scan.disable=true",
                "-jar",
                runtime.resolve("payara-micro.jar").toString(),
                "--nocluster",
                "--port",
                String.valueOf(port),
                "--addLibs",
                runtime.resolve("tenant-datasource.jar")
                    + ":"
                    + runtime.resolve("mariadb-java-client.jar"),
                "--rootDir",
                folder.resolve("payara").toString(),
                "--postbootcommandfile",
                commands.toString()),
            environment);
    return new PayaraMicro(process, port, folder.resolve("logs/payara.log"));
  }

  /** Waits until all three WARs and the database serve. */
  public void await() {
    if (!Web.awaitOk(url() + "/health/ready", PATIENCE, process::alive)) {
      throw new CannotStart("Passerelle did not become ready; see " + log + ".");
    }
  }

  public String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    process.close();
  }
}
