package fr.passerelle.database;

import static fr.passerelle.database.Deployment.APP_ACCOUNT;
import static fr.passerelle.database.Deployment.JOBS_ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who may what. The definer of all views and functions is locked: nobody can log in as it. */
final class Accounts {
  static final String DEFINER = "passerelle_definer@localhost";

  /** What is written once is never changed: not even by an application that is tricked into it. */
  private static final Set<String> APPEND_ONLY = Set.of("audit_entry", "submission_version");

  private Accounts() {}

  static List<String> create(Deployment deployment, String flyway, String flywayPassword) {
    List<String> sql = new ArrayList<>();
    for (String schema : List.of("core", "app", "ctx", "jobs")) {
      sql.add(
          "CREATE DATABASE IF NOT EXISTS "
              + schema
              + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }
    sql.add("CREATE USER IF NOT EXISTS " + DEFINER + " ACCOUNT LOCK");
    sql.add("GRANT SELECT, INSERT, UPDATE, DELETE, TRIGGER ON core.* TO " + DEFINER);
    sql.add("GRANT EXECUTE ON ctx.* TO " + DEFINER);
    account(sql, flyway, flywayPassword);
    sql.add("ALTER USER " + flyway + "@'%' ACCOUNT UNLOCK");
    sql.add("GRANT ALL ON core.* TO " + flyway + "@'%'");
    sql.add("GRANT ALL ON jobs.* TO " + flyway + "@'%'");
    account(sql, APP_ACCOUNT, deployment.appPassword());
    account(sql, JOBS_ACCOUNT, deployment.jobsPassword());
    return sql;
  }

  private static void account(List<String> sql, String name, String password) {
    sql.add("CREATE USER IF NOT EXISTS " + name + "@'%'");
    sql.add("ALTER USER " + name + "@'%' IDENTIFIED BY '" + password + "'");
  }

  static List<String> grants(TenantViews views) {
    List<String> sql = new ArrayList<>();
    for (String view : views.generated()) {
      sql.add(
          grant(
              APPEND_ONLY.contains(view) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE",
              view));
    }
    for (String view : views.written()) {
      sql.add(grant(writtenRights(view), view));
    }
    sql.add("GRANT INSERT ON jobs.scheduled_tasks TO " + APP_ACCOUNT + "@'%'");
    sql.add(
        "GRANT SELECT, INSERT, UPDATE, DELETE ON jobs.scheduled_tasks TO " + JOBS_ACCOUNT + "@'%'");
    return sql;
  }

  private static String writtenRights(String view) {
    return switch (view) {
      case "me" -> "SELECT, INSERT, UPDATE";
      default -> "SELECT";
    };
  }

  private static String grant(String rights, String view) {
    return "GRANT " + rights + " ON app." + view + " TO " + APP_ACCOUNT + "@'%'";
  }
}
