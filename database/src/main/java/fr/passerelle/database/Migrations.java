package fr.passerelle.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Prepares a database, or brings it up to date: schemas and accounts, Flyway's migrations, the
 * signed context, the views that isolate tenants. Safe to run at every start; Flyway alone decides
 * what is new.
 */
public final class Migrations {
  private static final String FLYWAY_ACCOUNT = "passerelle_flyway";

  /**
   * Reading a whole table shall never be cheaper than reading the tenant's own range of it: an
   * UPDATE or DELETE tests the writer's condition before the view's, and that condition would see
   * foreign rows. No account may change this cost in its session. It lasts until the server
   * restarts, so it also belongs in the server's configuration; the data source sets a second one.
   */
  private static final String NO_CHEAP_SCANS =
      "SET GLOBAL innodb.optimizer_row_next_find_cost = 10";

  private Migrations() {}

  /** Applies everything; fails without leaving accounts that may more than they should. */
  public static void apply(Deployment deployment) throws SQLException {
    try (Connection admin =
            DriverManager.getConnection(
                deployment.adminUrl(), deployment.adminUser(), deployment.adminPassword());
        Statement sql = admin.createStatement()) {
      sql.execute(NO_CHEAP_SCANS);
      String flywayPassword = randomPassword();
      try {
        run(sql, Accounts.create(deployment, FLYWAY_ACCOUNT, flywayPassword));
        run(sql, SignedContext.functions(deployment.tenantKey()));
        migrate(deployment.adminUrl(), flywayPassword);
      } finally {
        sql.execute("ALTER USER IF EXISTS " + FLYWAY_ACCOUNT + "@'%' ACCOUNT LOCK");
      }
      run(sql, TenantViews.ignoredIndexes(admin));
      TenantViews views = TenantViews.of(admin);
      run(sql, views.statements());
      run(sql, views.stale(admin));
      run(sql, Erasure.of(admin).statements());
      run(sql, Doors.statements(admin));
      run(sql, Doors.stale(admin));
      sql.execute(Accounts.JOB_GATE);
      run(sql, Accounts.rights(views).changes(admin));
    }
  }

  private static void migrate(String url, String password) {
    Flyway.configure()
        .dataSource(inCore(url), FLYWAY_ACCOUNT, password)
        .defaultSchema("core")
        .schemas("core")
        .createSchemas(false)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  static String inCore(String url) {
    return url.replaceFirst("^(jdbc:mariadb:[^/]*//[^/?]+)/?[^?]*", "$1/core");
  }

  private static void run(Statement sql, List<String> statements) throws SQLException {
    for (String statement : statements) {
      sql.execute(statement);
    }
  }

  /**
   * Flyway's account is opened with a password that nobody knows, for the length of the migration.
   */
  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Runs from the environment: {@code PASSERELLE_DB_ADMIN_URL, _USER, _PASSWORD} and the settings
   * of the application.
   */
  public static void main(String[] args) throws SQLException {
    apply(
        new Deployment(
            setting("PASSERELLE_DB_ADMIN_URL"),
            setting("PASSERELLE_DB_ADMIN_USER"),
            setting("PASSERELLE_DB_ADMIN_PASSWORD"),
            setting("PASSERELLE_DB_PASSWORD"),
            setting("PASSERELLE_JOBS_DB_PASSWORD"),
            setting("PASSERELLE_TENANT_KEY")));
  }

  static String setting(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("Missing setting " + name);
    }
    return value;
  }
}
