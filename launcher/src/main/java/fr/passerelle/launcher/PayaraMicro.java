package fr.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return start(NAME, folder, runtime, port, List.of("--nocluster"), more, environment);
  }

  /**
   * Begins to start one of several.
   *
   * @param name of its process, its log and its files
   * @param cluster what the server is told about the others
   */
  static PayaraProcess start(
      String name,
      Path folder,
      Path runtime,
      int port,
      List<String> cluster,
      List<String> more,
      Map<String, String> environment) {
    OwnProcess.reap(name, folder);
    // The server would remember applications of an earlier run, and refuse to deploy them again.
    Folders.delete(folder.resolve(name));
    Path commands = folder.resolve(name + "-commands.txt");
    try {
      Files.write(
          commands,
          Stream.of(PayaraCommands.pools(), more, PayaraCommands.deployments(runtime))
              .flatMap(List::stream)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command =
        new ArrayList<>(
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
                "--port",
                String.valueOf(port),
                "--addLibs",
                runtime.resolve("tenant-datasource.jar")
                    + ":"
                    + runtime.resolve("mariadb-java-client.jar"),
                "--rootDir",
                folder.resolve(name).toString(),
                "--postbootcommandfile",
                commands.toString()));
    command.addAll(cluster);
    OwnProcess process = OwnProcess.start(name, folder, command, environment);
    return new PayaraProcess(process, port, folder.resolve("logs/" + name + ".log"));
  }
}
