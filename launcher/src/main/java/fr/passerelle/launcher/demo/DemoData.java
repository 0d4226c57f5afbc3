package fr.passerelle.launcher.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Properties;

/** Fills an empty database with the demo; one that holds tenants is left alone. */
public final class DemoData {
  private DemoData() {}

  /**
   * @param url the schema {@code core}, as root
   * @param files where stored files lie
   * @param keycloak where the school of the demo has its accounts
   * @return whether it was loaded
   */
  public static boolean load(String url, Path files, String keycloak) throws SQLException {
    Properties root = new Properties();
    root.setProperty("user", "root");
    // Sends the rows of a table in one packet.
    root.setProperty("useBulkStmts", "true");
    try (Connection core = DriverManager.getConnection(url, root)) {
      if (holdsTenants(core)) {
        return false;
      }
      core.setAutoCommit(false);
      Rows rows = new Rows(core);
      write(new Scene(rows, new Moments(Instant.now()), DemoContent.people(), files, keycloak));
      rows.flush();
      core.commit();
      return true;
    }
  }

  private static boolean holdsTenants(Connection core) throws SQLException {
    try (Statement sql = core.createStatement();
        ResultSet tenants = sql.executeQuery("SELECT COUNT(*) FROM tenant")) {
      tenants.next();
      return tenants.getInt(1) > 0;
    }
  }

  private static void write(Scene scene) {
    DemoPeople people = new DemoPeople(scene);
    people.write();
    int number = 0;
    for (DemoContent.Tenant tenant : DemoContent.tenants()) {
      number++;
      people.write(number, tenant);
      DemoChallenges challenges = new DemoChallenges(scene, number);
      for (String name : tenant.challenges()) {
        challenges.write(DemoContent.challenge(tenant.slug(), name));
      }
    }
  }
}
