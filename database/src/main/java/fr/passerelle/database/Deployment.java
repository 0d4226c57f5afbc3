package fr.passerelle.database;

/**
 * What a database is prepared with.
 *
 * @param adminUrl JDBC address of the server, without a schema
 * @param adminUser an account that may create schemas, accounts and definers
 * @param tenantKey the deployment's key of the tenant signature: letters, digits, {@code + / = _ -
 *     .}, at least 32
 */
public record Deployment(
    String adminUrl,
    String adminUser,
    String adminPassword,
    String appPassword,
    String jobsPassword,
    String tenantKey) {
  public static final String APP_ACCOUNT = "passerelle_app";
  public static final String JOBS_ACCOUNT = "passerelle_jobs";

  private static final String PLAIN = "[A-Za-z0-9+/=_.-]";

  public Deployment {
    if (tenantKey == null || !tenantKey.matches(PLAIN + "{32,200}")) {
      throw new IllegalArgumentException(
          "PASSERELLE_TENANT_KEY takes 32 to 200 letters, digits and + / = _ - .");
    }
    requirePlain("PASSERELLE_DB_PASSWORD", appPassword);
    requirePlain("PASSERELLE_JOBS_DB_PASSWORD", jobsPassword);
  }

  /** Passwords stand in DDL, which takes no parameters: what could end a literal is refused. */
  private static void requirePlain(String name, String password) {
    if (password == null || !password.matches(PLAIN + "{8,200}")) {
      throw new IllegalArgumentException(name + " takes 8 to 200 letters, digits and + / = _ - .");
    }
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "Deployment[" + adminUrl + "]";
  }
}
