package fr.passerelle.acceptance.inside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tables themselves, past all isolation: to prepare a test, and to see what really stands. */
final class Root {
  private Root() {}

  /** A connection of the server's owner, in the schema of the tables. */
  static Connection connection() throws SQLException {
    String url = System.getenv("PASSERELLE_DB_URL").replace("/app?", "/core?");
    return DriverManager.getConnection(url, "root", "");
  }

  static int change(String sql, Object... values) throws SQLException {
    try (Connection core = connection();
        PreparedStatement statement = bind(core.prepareStatement(sql), values)) {
      return statement.executeUpdate();
    }
  }

  /** The first column of the first row. */
  static String one(String sql, Object... values) throws SQLException {
    List<String> all = all(sql, values);
    return all.isEmpty() ? null : all.get(0);
  }

  /** The first column of all rows. */
  static List<String> all(String sql, Object... values) throws SQLException {
    try (Connection core = connection();
        PreparedStatement statement = bind(core.prepareStatement(sql), values);
        ResultSet rows = statement.executeQuery()) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  private static PreparedStatement bind(PreparedStatement statement, Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, plain(values[i]));
    }
    return statement;
  }

  private static Object plain(Object value) {
    if (value instanceof Instant time) {
      return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
    return value instanceof UUID || value instanceof Enum<?> ? value.toString() : value;
  }
}
