package fr.passerelle.acceptance;

import fr.passerelle.launcher.Folders;
import fr.passerelle.launcher.Mailbox;
import fr.passerelle.launcher.Ports;
import fr.passerelle.launcher.Services;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The installation that the tests talk to, with fresh data. Started when a test first asks for it,
 * ended with the last.
 */
public class Passerelle implements LauncherSessionListener {
  /** The password of every demo account. */
  public static final String PASSWORD = "passerelle-demo";

  private static Services services;

  /** The running installation. */
  public static synchronized Services running() {
    if (services == null) {
      Path data = Path.of(System.getProperty("passerelle.data")).toAbsolutePath().normalize();
      Folders.forgetData(data);
      services =
          Services.start(
              Ports.free(),
              data,
              Path.of(System.getProperty("passerelle.runtime")).toAbsolutePath().normalize(),
              PASSWORD,
              System.out::println);
    }
    return services;
  }

  public static String url() {
    return running().url();
  }

  public static Mailbox mailbox() {
    return running().mailbox();
  }

  /**
   * A connection as the application's own account, without a tenant: what an attacker would hold.
   */
  public static Connection asApplication() throws SQLException {
    return DriverManager.getConnection(
        running().database().url("app"), "passerelle_app", running().appPassword());
  }

  /** A connection that sees everything, to check what really stands in the tables. */
  public static Connection asRoot() throws SQLException {
    return DriverManager.getConnection(running().database().url("core"), "root", "");
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
