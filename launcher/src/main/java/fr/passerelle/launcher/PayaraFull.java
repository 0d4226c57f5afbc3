package fr.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Payara Server Full with the EAR, on the domain that it comes with, unpacked anew for each start.
 */
public final class PayaraFull {
  private static final String NAME = "payara";
  private static final String CONFIG = "set configs.config.server-config.";
  private static final String LISTENER =
      CONFIG + "network-config.network-listeners.network-listener.";

  /** Said to Micro as well; of the scan of OpenAPI, Payara takes no notice in an environment. */
  private static final String JAVA_OPTIONS =
      "-Dfile.encoding=UTF-8 -Duser.timezone=UTC -Dmp.openapi.scan.disable=true"
          + " -Dmp.health.default.readiness.empty.response=DOWN";

  /**
   * Its message broker is not used, and would begin to be configured in the midst of a deployment,
   * which then waits for it in vain for 200 s. To name a host is what makes the configuration that
   * can be switched off.
   */
  private static final List<String> NO_MESSAGING =
      List.of(
          "create-jms-host --mqhost 127.0.0.1 --mqport 7676 unused",
          CONFIG + "jms-service.type=DISABLED");

  private PayaraFull() {}

  /** Begins to start; as {@link ApplicationServer.Kind} says. */
  public static ApplicationServer start(
      Path folder, Path runtime, int port, List<String> more, Map<String, String> environment) {
    OwnProcess.reap(NAME, folder);
    Path home = folder.resolve("payara");
    Folders.delete(home);
    Path beforeBoot = folder.resolve("payara-listeners.txt");
    Path afterBoot = folder.resolve("payara-commands.txt");
    try {
      Folders.unpack(runtime.resolve("payara.zip"), home);
      for (String library : List.of("tenant-datasource.jar", "mariadb-java-client.jar")) {
        Files.copy(
            runtime.resolve(library), home.resolve("glassfish/domains/domain1/lib/" + library));
      }
      Files.write(beforeBoot, listeners(port));
      Files.write(
          afterBoot,
          Stream.of(
                  NO_MESSAGING,
                  PayaraCommands.pools(),
                  more,
                  List.of("deploy --name passerelle " + runtime.resolve("passerelle.ear")))
              .flatMap(List::stream)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String java = System.getProperty("java.home");
    Map<String, String> all = new HashMap<>(environment);
    all.put("JAVA_HOME", java);
    all.put("JAVA_TOOL_OPTIONS", JAVA_OPTIONS);
    OwnProcess process =
        OwnProcess.start(
            NAME,
            folder,
            List.of(
                Path.of(java, "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                // Stays in the foreground and has the server for a child, so that both end
                // together.
                "--verbose",
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--postbootcommandfile",
                afterBoot.toString(),
                "domain1"),
            all);
    return new PayaraProcess(process, port, folder.resolve("logs/payara.log"));
  }

  /**
   * One port to serve, one that Payara wants to be administered on, and nothing else that listens.
   */
  private static List<String> listeners(int port) {
    return List.of(
        LISTENER + "http-listener-1.port=" + port,
        LISTENER + "http-listener-1.address=127.0.0.1",
        LISTENER + "admin-listener.port=" + Ports.anyFree(),
        LISTENER + "admin-listener.address=127.0.0.1",
        LISTENER + "http-listener-2.enabled=false",
        CONFIG + "iiop-service.iiop-listener.orb-listener-1.enabled=false",
        CONFIG + "iiop-service.iiop-listener.SSL.enabled=false",
        CONFIG + "iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false",
        CONFIG + "admin-service.jmx-connector.system.enabled=false",
        CONFIG + "hazelcast-config-specific-configuration.enabled=false");
  }
}
