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

  private Migrations() {}

  /** Applies everything; fails without leaving accounts that may more than they should. */
  public static void apply(Deployment deployment) throws SQLException {
    try (Connection admin =
            DriverManager.getConnection(
                deployment.adminUrl(), deployment.adminUser(), deployment.adminPassword());
        Statement sql = admin.createStatement()) {
      String flywayPassword = randomPassword();
      run(sql, Accounts.create(deployment, FLYWAY_ACCOUNT, flywayPassword));
      run(sql, SignedContext.functions(deployment.tenantKey()));
      migrate(deployment.adminUrl(), flywayPassword);
      sql.execute("ALTER USER " + FLYWAY_ACCOUNT + "@'%' ACCOUNT LOCK");
      TenantViews views = TenantViews.of(admin);
      run(sql, views.statements());
      run(sql, Accounts.grants(views));
    }
  }

  private static void migrate(String url, String password) {
    Flyway.configure()
        .dataSource(url, FLYWAY_ACCOUNT, password)
        .defaultSchema("core")
        .schemas("core")
        .createSchemas(false)
        .locations("classpath:db/migration")
        .load()
        .migrate();
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

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("Missing setting " + name);
    }
    return value;
  }
}
