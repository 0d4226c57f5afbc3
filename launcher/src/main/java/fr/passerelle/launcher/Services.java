package fr.passerelle.launcher;

import fr.passerelle.database.Deployment;
import fr.passerelle.database.Migrations;
import fr.passerelle.launcher.demo.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Everything that runs: database, identity provider, mailbox and application, in the order in which
 * they need each other.
 */
public final class Services implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Ports ports;
  private final Path folder;
  private final Secrets secrets;
  private final String demoPassword;
  private final ApplicationServer.Kind kind;
  private final List<String> commands;
  private final Consumer<String> progress;
  private EmbeddedMariaDb database;
  private CompletableFuture<KeycloakServer> identity = CompletableFuture.completedFuture(null);
  private KeycloakServer keycloak;
  private Mailbox mailbox;
  private ApplicationServer server;

  private Services(
      Ports ports,
      Path folder,
      String demoPassword,
      ApplicationServer.Kind kind,
      List<String> commands,
      Consumer<String> progress) {
    this.ports = ports;
    this.folder = folder;
    this.secrets = new Secrets(folder);
    this.demoPassword = demoPassword;
    this.kind = kind;
    this.commands = commands;
    this.progress = progress;
  }

  /**
   * Starts all on Payara Micro and waits until they serve. Whatever has started is ended again when
   * something does not.
   *
   * @param folder where data, logs and secrets are kept
   * @param runtime the folder with the server, its libraries, the WARs and Keycloak
   * @param progress is told each step in a sentence
   */
  public static Services start(
      Ports ports, Path folder, Path runtime, String demoPassword, Consumer<String> progress) {
    return start(ports, folder, runtime, demoPassword, PayaraMicro::start, List.of(), progress);
  }

  /**
   * Starts all, for tests that have something to say to the application server.
   *
   * @param kind the application server
   * @param commands what the application server does between making its pools and deploying the
   *     applications
   */
  public static Services start(
      Ports ports,
      Path folder,
      Path runtime,
      String demoPassword,
      ApplicationServer.Kind kind,
      List<String> commands,
      Consumer<String> progress) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OwnProcess.reapAll(folder);
    ports.requireFree();
    Services services = new Services(ports, folder, demoPassword, kind, commands, progress);
    try {
      services.startAll(runtime);
      return services;
    } catch (RuntimeException | Error e) {
      services.close();
      throw e;
    }
  }

  private void startAll(Path runtime) {
    identity = CompletableFuture.supplyAsync(() -> startKeycloak(runtime));
    progress.accept(
        "Starting MariaDB and Keycloak (the first time, Keycloak is unpacked and built: about a minute)");
    database = keep(EmbeddedMariaDb.start(folder, ports.database()));
    mailbox = keep(Mailbox.start(ports.smtp(), ports.imap(), ports.mailbox()));
    progress.accept("Migrating the database");
    migrate();
    progress.accept("Starting the three applications");
    server = keep(kind.start(folder, runtime, ports.app(), commands, settings()));
    keycloak = identity.join();
    keycloak.await();
    progress.accept("Keycloak is ready");
    server.await();
    progress.accept("Passerelle is ready");
  }

  private KeycloakServer startKeycloak(Path runtime) {
    Map<String, String> words = new HashMap<>();
    words.put("url", "http://localhost:" + ports.app());
    words.put("keycloak", keycloakUrl());
    words.put("smtpPort", String.valueOf(ports.smtp()));
    words.put("password", demoPassword);
    words.put("clientSecret", secrets.get("oidc-client"));
    words.put("adminSecret", secrets.get("identity-admin"));
    words.put("brokerSecret", secrets.get("broker"));
    return KeycloakServer.start(
        folder, runtime, ports.keycloak(), words, secrets.get("keycloak-admin"));
  }

  private void migrate() {
    try {
      Migrations.apply(
          new Deployment(
              database.adminUrl(),
              "root",
              "",
              secrets.get("db-app"),
              secrets.get("db-jobs"),
              secrets.get("tenant-key")));
      if (DemoData.load(database.url("core"), filesFolder(), keycloakUrl())) {
        progress.accept("Demo data loaded");
      }
    } catch (SQLException e) {
      throw new CannotStart("The database could not be prepared: " + e.getMessage(), e);
    }
  }

  private String keycloakUrl() {
    return "http://localhost:" + ports.keycloak();
  }

  private Path filesFolder() {
    return folder.resolve("files");
  }

  /** The environment of the application. */
  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("PASSERELLE_MODE", "demo");
    settings.put("PASSERELLE_URL", "http://localhost:" + ports.app());
    settings.put(
        "PASSERELLE_DB_URL",
        database.url("app") + "?useServerPrepStmts=true&cachePrepStmts=true&sslMode=disable");
    settings.put("PASSERELLE_DB_PASSWORD", secrets.get("db-app"));
    settings.put("PASSERELLE_JOBS_DB_URL", database.url("jobs") + "?sslMode=disable");
    settings.put("PASSERELLE_JOBS_DB_PASSWORD", secrets.get("db-jobs"));
    settings.put("PASSERELLE_TENANT_KEY", secrets.get("tenant-key"));
    settings.put("PASSERELLE_OIDC_ISSUER", keycloakUrl() + "/realms/passerelle");
    settings.put("PASSERELLE_OIDC_CLIENT_ID", "passerelle-web");
    settings.put("PASSERELLE_OIDC_CLIENT_SECRET", secrets.get("oidc-client"));
    settings.put("PASSERELLE_IDENTITY_CLIENT_SECRET", secrets.get("identity-admin"));
    // A school of the demonstration, and the resolver of tests, stand on this very machine.
    settings.put("PASSERELLE_FEDERATION_PRIVATE", "allowed");
    settings.put("PASSERELLE_DNS", System.getProperty("passerelle.dns", ""));
    // As behind the proxy of production; so tests can come from many places.
    settings.put("PASSERELLE_TRUSTED_PROXIES", "127.0.0.1");
    settings.put("PASSERELLE_SMTP_HOST", "127.0.0.1");
    settings.put("PASSERELLE_SMTP_PORT", String.valueOf(ports.smtp()));
    settings.put("PASSERELLE_MAIL_FROM", "bonjour@passerelle.example");
    settings.put("PASSERELLE_RETURNS_ADDRESS", Mailbox.RETURNS);
    settings.put("PASSERELLE_RETURNS_HOST", "127.0.0.1");
    settings.put("PASSERELLE_RETURNS_PORT", String.valueOf(ports.imap()));
    settings.put("PASSERELLE_RETURNS_TLS", "false");
    settings.put("PASSERELLE_RETURNS_USER", Mailbox.RETURNS);
    settings.put("PASSERELLE_RETURNS_PASSWORD", Mailbox.RETURNS);
    settings.put("PASSERELLE_RETURNS_EVERY", "PT5S");
    settings.put("PASSERELLE_FILES", filesFolder().toString());
    return settings;
  }

  private <T extends AutoCloseable> T keep(T service) {
    running.push(service);
    return service;
  }

  public String url() {
    return server.url();
  }

  /** For tests that have something to do with it. */
  public ApplicationServer server() {
    return server;
  }

  public Ports ports() {
    return ports;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  public EmbeddedMariaDb database() {
    return database;
  }

  /** The password of the application's database account, for tests that attack as it. */
  public String appPassword() {
    return secrets.get("db-app");
  }

  /** The password of the database account of the jobs, for tests that run an operator's command. */
  public String jobsPassword() {
    return secrets.get("db-jobs");
  }

  /** The secret of the client that changes organizations, for tests that look at them. */
  public String identitySecret() {
    return secrets.get("identity-admin");
  }

  /** The password of Keycloak's administrator, for tests that make realms. */
  public String keycloakAdminPassword() {
    return secrets.get("keycloak-admin");
  }

  /** The deployment's key, for tests that play the application. */
  public String tenantKey() {
    return secrets.get("tenant-key");
  }

  /** It may still be on its way up when something else has failed. */
  private void closeKeycloak() {
    identity
        .handle(
            (server, failure) -> {
              if (server != null) {
                server.close();
              }
              return null;
            })
        .join();
  }

  /** Ends everything, last started first. */
  @Override
  public void close() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        progress.accept("Could not end a service: " + e.getMessage());
      }
    }
    closeKeycloak();
  }
}
