package fr.passerelle.datasource;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Clock;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * What the server's pool opens connections with: the driver's own, wrapped so that they carry the
 * tenant. Never an XA one: its pool was seen giving one physical connection to two transactions.
 */
public class TenantDataSource implements DataSource {
  /** A tricked statement must not read files of this machine, nor bring a second one with it. */
  private static final String NEVER =
      "allowLocalInfile=false&allowMultiQueries=false&dumpQueriesOnException=false";

  private final MariaDbDataSource driver = new MariaDbDataSource();
  private final Clock clock = Clock.systemUTC();
  private Signature signature;

  public void setUrl(String url) throws SQLException {
    driver.setUrl(url + (url.contains("?") ? "&" : "?") + NEVER);
  }

  public String getUrl() {
    return driver.getUrl();
  }

  public void setUser(String user) throws SQLException {
    driver.setUser(user);
  }

  public String getUser() {
    return driver.getUser();
  }

  public void setPassword(String password) throws SQLException {
    driver.setPassword(password);
  }

  /**
   * The deployment's key; by default the environment's {@code PASSERELLE_TENANT_KEY}, and then no
   * connection is opened for a deployment that {@link RequiredSettings} refuses.
   */
  public void setTenantKey(String key) {
    signature = new Signature(key);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return TenantConnection.wrap(driver.getConnection(), signature(), clock);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return TenantConnection.wrap(driver.getConnection(user, password), signature(), clock);
  }

  private Signature signature() {
    if (signature == null) {
      RequiredSettings.require(System.getenv());
      signature = new Signature(System.getenv("PASSERELLE_TENANT_KEY"));
    }
    return signature;
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // The driver logs through its own logger.
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    driver.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return driver.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("Not a wrapper for " + type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
