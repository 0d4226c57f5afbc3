package fr.passerelle.launcher.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills an empty database with the demo; one that holds tenants is left alone. */
public final class DemoData {
  private DemoData() {}

  /**
   * @param url the schema {@code core}, as root
   * @param files where stored files lie
   * @return whether it was loaded
   */
  public static boolean load(String url, Path files) throws SQLException {
    try (Connection core = DriverManager.getConnection(url, "root", "");
        Statement sql = core.createStatement()) {
      try (ResultSet tenants = sql.executeQuery("SELECT COUNT(*) FROM tenant")) {
        tenants.next();
        if (tenants.getInt(1) > 0) {
          return false;
        }
      }
      core.setAutoCommit(false);
      new DemoPeople(core).write();
      core.commit();
      return true;
    }
  }
}
