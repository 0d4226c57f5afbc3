package fr.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Payara Micro with the three WARs: what {@code ./run} starts. */
public final class PayaraMicro {
  private static final String NAME = "payara";

  private PayaraMicro() {}

  /** Begins to start; as {@link ApplicationServer.Kind} says. */
  public static ApplicationServer start(
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
    return new PayaraProcess(process, port, folder.resolve("logs/payara.log"));
  }
}
