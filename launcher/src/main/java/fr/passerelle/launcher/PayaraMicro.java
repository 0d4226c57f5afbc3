package fr.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Payara Micro with the three WARs: what {@code ./run} starts. */
public final class PayaraMicro implements ApplicationServer {
  private static final String NAME = "payara";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final OwnProcess process;
  private final int port;
  private final Path log;

  private PayaraMicro(OwnProcess process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Begins to start; as {@link Kind} says. */
  public static PayaraMicro start(
      Path folder, Path runtime, int port, List<String> more, Map<String, String> environment) {
    OwnProcess.reap(NAME, folder);
    // The server would remember applications of an earlier run, and refuse to deploy them again.
    Folders.delete(folder.resolve("payara"));
    Path commands = folder.resolve("payara-commands.txt");
    try {
      Files.write(
          commands,
          Stream.of(PayaraCommands.pools(), more, PayaraCommands.deployments(runtime))
              .flatMap(List::stream)
              .toList());
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

  @Override
  public void await() {
    if (!Web.awaitOk(url() + "/health/ready", PATIENCE, process::alive)) {
      throw new CannotStart("Passerelle did not become ready; see " + log + ".");
    }
  }

  @Override
  public String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    process.close();
  }
}
