package fr.passerelle.database;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An operator's command: asks the running application to compare its organizations with those of
 * the identity provider now, and prints what it found and did. It runs each night anyway.
 */
public final class Reconciliation {
  private static final int ROUNDS = 120;
  private static final long ROUND_MILLIS = 500;

  private final Connection jobs;
  private final UUID run = UUID.randomUUID();

  private Reconciliation(Connection jobs) {
    this.jobs = jobs;
  }

  /** Runs from the environment: the settings of the application's jobs. */
  public static void main(String[] args) throws InterruptedException {
    try (Connection jobs =
        DriverManager.getConnection(
            setting("PASSERELLE_JOBS_DB_URL"),
            Deployment.JOBS_ACCOUNT,
            setting("PASSERELLE_JOBS_DB_PASSWORD"))) {
      boolean done = new Reconciliation(jobs).ask(System.out);
      System.exit(done ? 0 : 1);
    } catch (SQLException e) {
      System.err.println("The database does not do what was asked: " + e.getMessage());
      System.exit(1);
    }
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      System.err.println(name + " is missing");
      System.exit(1);
    }
    return value;
  }

  private boolean ask(PrintStream out) throws SQLException, InterruptedException {
    try (PreparedStatement job =
        jobs.prepareStatement(
            "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " VALUES ('reconcile-identity', ?, UTC_TIMESTAMP(6), FALSE, 1)")) {
      job.setString(1, "0/" + run);
      job.executeUpdate();
    }
    for (int round = 0; round < ROUNDS; round++) {
      Thread.sleep(ROUND_MILLIS);
      if (isDone()) {
        print(out);
        return true;
      }
    }
    out.println("Not done yet: the identity provider may be away. It is tried again.");
    return false;
  }

  private boolean isDone() throws SQLException {
    try (PreparedStatement left =
        jobs.prepareStatement(
            "SELECT 1 FROM jobs.scheduled_tasks WHERE task_name = 'reconcile-identity' AND task_instance = ?")) {
      left.setString(1, "0/" + run);
      try (ResultSet row = left.executeQuery()) {
        return !row.next();
      }
    }
  }

  private void print(PrintStream out) throws SQLException {
    try (PreparedStatement lines =
        jobs.prepareStatement(
            "SELECT finding, organization, owner FROM core.reconciliation WHERE run_id = ? ORDER BY id")) {
      lines.setString(1, run.toString());
      try (ResultSet row = lines.executeQuery()) {
        while (row.next()) {
          out.println(line(row.getString(1), row.getString(2), row.getString(3)));
        }
      }
    }
  }

  /** The finding first, as the log has it, so that scripts can read it; then what was done. */
  private static String line(String finding, String organization, String owner) {
    if (finding.equals("NOTHING")) {
      return "NOTHING        Nothing to mend.";
    }
    String done =
        switch (finding) {
          case "MISSING" -> "was not there: made";
          case "RENAMED" -> "had another name: named again";
          case "CLOSED" -> "was closed: opened";
          case "UNMARKED" -> "had no mark of ours: marked";
          case "ORPHAN" -> "has no owner any more: closed, and kept";
          case "TAKEN" -> "has the alias of one of ours: left alone";
          case "UNKNOWN" -> "is not known here: left alone";
          case "DOMAINS" -> "had other domains than its own: set";
          case "BROKER_MISSING" -> "had no provider: made";
          case "BROKER_CHANGED" -> "had its provider otherwise: changed";
          case "BROKER_LEFT" -> "had a provider of former days: taken away";
          case "BROKER_LOST" -> "has lost its provider and the secret: to be described anew";
          case "REFUSED" -> "is not taken as it is wanted: tried again tomorrow";
          case "BROKER_UNKNOWN" -> "is a provider that nobody here knows: left alone";
          default -> "";
        };
    String whose = owner.isEmpty() ? "" : " (" + owner + ")";
    return "%-14s %s%s %s".formatted(finding, organization, whose, done).strip();
  }
}
