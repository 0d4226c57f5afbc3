package fr.passerelle.acceptance;

import fr.passerelle.acceptance.arquillian.TrialsWar;
import fr.passerelle.launcher.ApplicationServer;
import fr.passerelle.launcher.Folders;
import fr.passerelle.launcher.PayaraCluster;
import fr.passerelle.launcher.PayaraFull;
import fr.passerelle.launcher.PayaraMicro;
import fr.passerelle.launcher.Ports;
import fr.passerelle.launcher.Services;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The installation that the tests talk to, with fresh data. Started when a test first asks for it,
 * ended with the last. {@code -Dpasserelle.server} says on which application server, {@code micro}
 * where it says nothing.
 */
public class Passerelle implements LauncherSessionListener {
  /** The password of every demo account. */
  public static final String PASSWORD = "passerelle-demo";

  /**
   * So few that threads must take turns: a connection that keeps anything of a tenant, or a
   * transaction that takes two, is seen at once.
   */
  private static final String SMALL_POOL =
      "set resources.jdbc-connection-pool.passerelle-pool.max-pool-size=4";

  private static Services services;
  private static StartWatch watch;

  /** The running installation. */
  public static synchronized Services running() {
    if (services == null) {
      Path data = Path.of(System.getProperty("passerelle.data")).toAbsolutePath().normalize();
      Path runtime = Path.of(System.getProperty("passerelle.runtime")).toAbsolutePath().normalize();
      Folders.forgetData(data);
      String server = System.getProperty("passerelle.server", "micro");
      services =
          switch (server) {
            case "micro" ->
                start(
                    data, runtime, PayaraMicro::start, SMALL_POOL, TrialsWar.build(runtime, data));
            case "full" -> start(data, runtime, PayaraFull::start, SMALL_POOL);
            case "cluster" -> start(data, runtime, PayaraCluster::start, SMALL_POOL);
            default -> throw new IllegalArgumentException("No such server: " + server);
          };
    }
    return services;
  }

  private static Services start(
      Path data, Path runtime, ApplicationServer.Kind server, String... commands) {
    System.setProperty("passerelle.dns", TrialDns.address());
    Ports ports = Ports.free();
    watch = StartWatch.begin("http://localhost:" + ports.app());
    return Services.start(
        ports, data, runtime, PASSWORD, server, List.of(commands), System.out::println);
  }

  /** What the installation said of itself while it started. */
  static StartWatch watch() {
    running();
    return watch;
  }

  public static String url() {
    return running().url();
  }

  /**
   * A connection as the application's own account, without a tenant: what an attacker would hold.
   */
  public static Connection asApplication() throws SQLException {
    return DriverManager.getConnection(
        running().database().url("app"), "passerelle_app", running().appPassword());
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    synchronized (Passerelle.class) {
      if (services != null) {
        services.close();
        services = null;
      }
    }
  }
}
