package fr.passerelle.database;

import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.passerelle.datasource.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody who got raw SQL into the application's own account. Keeps everything the server said;
 * closing asserts that neither the key nor the signature for the foreign tenant was in it.
 */
final class Attacker implements AutoCloseable {
  /** What came of a statement; the state is null where it was not refused. */
  record Outcome(String state, int rows, String text) {
    boolean refused() {
      return state != null;
    }
  }

  private final Connection connection;
  private final TenantContext.Scope scope;
  private final StringBuilder heard = new StringBuilder();

  private Attacker(Connection connection, TenantContext.Scope scope) {
    this.connection = connection;
    this.scope = scope;
  }

  /** Inside a transaction that the application itself signed. */
  static Attacker within(int tenant, UUID person) throws SQLException {
    TenantContext.Scope scope = TenantContext.enter(tenant, person);
    Connection connection = TestDatabase.get().pool().getConnection();
    connection.setAutoCommit(false);
    return new Attacker(connection, scope);
  }

  static Attacker unsigned() throws SQLException {
    return new Attacker(TestDatabase.get().unsigned(), () -> {});
  }

  Outcome run(String sql) {
    Outcome outcome = outcome(sql);
    heard.append(outcome.text()).append('\n');
    return outcome;
  }

  private Outcome outcome(String sql) {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return new Outcome(null, statement.getUpdateCount(), "");
      }
      StringBuilder text = new StringBuilder();
      int count = 0;
      try (ResultSet rows = statement.getResultSet()) {
        int columns = rows.getMetaData().getColumnCount();
        for (; rows.next(); count++) {
          for (int column = 1; column <= columns; column++) {
            text.append(rows.getString(column)).append('|');
          }
        }
      }
      return new Outcome(null, count, text.toString());
    } catch (SQLException e) {
      return new Outcome(Objects.requireNonNullElse(e.getSQLState(), "?"), 0, e.getMessage());
    }
  }

  String read(String expression) {
    return run("SELECT " + expression).text().replace("|", "");
  }

  /** Binds what the attacker likes, with any signature. */
  void bind(int tenant, String person, long until, String signature) {
    run(
        "SET @tenant = %d, @person = '%s', @tuntil = %d, @tsig = '%s'"
            .formatted(tenant, person, until, signature));
  }

  /** The right signature, which only the key's owner can make. */
  String rightSignature(int tenant, String person, long until) {
    return hash(
        String.join(
            "|",
            TestDatabase.KEY,
            read("CONNECTION_ID()"),
            Integer.toString(tenant),
            person,
            Long.toString(until),
            TestDatabase.KEY));
  }

  /** The right seal of what is said of somebody who reads French; only the key's owner makes it. */
  String rightSeal(UUID person, String email, boolean verified, String name, long until) {
    return hash(
        String.join(
            "|",
            TestDatabase.KEY,
            "person",
            person.toString(),
            verified ? "1" : "0",
            "fr",
            hash(email),
            hash(name),
            Long.toString(until),
            TestDatabase.KEY));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static long soon() {
    return Instant.now().getEpochSecond() + 200;
  }

  void assertHeardNothingSecret(String... more) {
    String all = heard.toString();
    assertFalse(all.contains(TestDatabase.KEY), "the key was told");
    for (String secret : more) {
      assertFalse(all.contains(secret), () -> secret + " was told");
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      connection.rollback();
      connection.close();
    } finally {
      scope.close();
    }
    assertHeardNothingSecret();
  }
}
