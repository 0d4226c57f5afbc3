package fr.passerelle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * {@code ./run}: starts Passerelle for a demonstration, says where everything is, and ends it all
 * with Ctrl-C.
 */
public final class Main {
  private static final long LEAST_MEMORY_MB = 3000;

  private Main() {}

  /**
   * @param args the runtime folder; {@code --fresh} to begin with new demo data
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      run(List.of(args));
    } catch (CannotStart e) {
      System.err.println("Passerelle cannot start. " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<String> args) throws InterruptedException {
    Instant start = Instant.now();
    requireJavaAndMemory();
    Path folder = Path.of(setting("PASSERELLE_DATA", ".passerelle")).toAbsolutePath().normalize();
    if (args.contains("--fresh")) {
      Folders.forgetData(folder);
    }
    String password = setting("PASSERELLE_DEMO_PASSWORD", "passerelle-demo");
    Ports ports = Ports.fromEnvironment();
    Services services =
        Services.start(
            ports,
            folder,
            Path.of(args.get(0)).toAbsolutePath(),
            password,
            step ->
                System.out.printf(
                    "%4d s  %s%n", Duration.between(start, Instant.now()).toSeconds(), step));
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  System.out.println("Ending Passerelle");
                  services.close();
                  ended.countDown();
                }));
    System.out.println(table(ports, folder, password));
    ended.await();
  }

  private static String table(Ports ports, Path folder, String password) {
    return """

        Passerelle   http://localhost:%d
        Administration   http://localhost:%d/admin
        API          http://localhost:%d/api/v1     (OpenAPI: http://localhost:%d/openapi)
        Mailbox      http://localhost:%d
        Keycloak     http://localhost:%d
        MariaDB      127.0.0.1:%d
        Logs         %s

        Accounts, all with the password %s
          claire   claire@atelier-lumen.example      owner of Atelier Lumen
          marc     marc@brindille.example            owner of Brindille
          nadia    nadia@horizon-angels.example      juror at Atelier Lumen, contributor at Brindille
          sam      sam@coworking-lequai.example      coworking neighbour at Atelier Lumen
          paul     paul@ecole-horizon.example        school staff, observer at Atelier Lumen
          lea, tom, ines   lea@ecole-horizon.example ...   students, sign in at their school

        Ctrl-C ends everything.
        """
        .formatted(
            ports.app(),
            ports.app(),
            ports.app(),
            ports.app(),
            ports.mailbox(),
            ports.keycloak(),
            ports.database(),
            folder.resolve("logs"),
            password);
  }

  private static void requireJavaAndMemory() {
    if (Runtime.version().feature() != 17) {
      throw new CannotStart(
          "It needs JDK 17, this is "
              + Runtime.version().feature()
              + ": set JAVA_HOME to a JDK 17.");
    }
    Path info = Path.of("/proc/meminfo");
    try {
      if (Files.exists(info)) {
        try (Stream<String> lines = Files.lines(info)) {
          long available =
              lines
                  .filter(line -> line.startsWith("MemAvailable:"))
                  .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                  .findFirst()
                  .orElse(LEAST_MEMORY_MB);
          if (available < LEAST_MEMORY_MB) {
            throw new CannotStart(
                "It needs %d MB of free memory, there are %d: end something else first."
                    .formatted(LEAST_MEMORY_MB, available));
          }
        }
      }
    } catch (IOException e) {
      throw new CannotStart("Cannot read " + info + ".", e);
    }
  }

  private static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
