package fr.passerelle.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions of {@code db/doors}: the narrow ways in to what stands outside tenants. Each takes
 * a secret, an id that only its maker knows, or the signed person, and none lists anything but to
 * operators. They run with the rights of a locked account, and the application has no other way
 * there. Times come from the application; where one could be put forward to do harm, the server's
 * own clock counts as well. In the files a line of {@code $$} ends a function, and {@code ${door}}
 * stands for its head.
 */
final class Doors {
  private static final String HEAD = "CREATE OR REPLACE DEFINER=" + Accounts.DEFINER + " FUNCTION";
  private static final Pattern NAME = Pattern.compile("\\$\\{door} app\\.(\\w+)");

  private static final String OF_PEOPLE =
      "SELECT k.table_name, k.column_name FROM information_schema.key_column_usage k"
          + " JOIN information_schema.columns t ON t.table_schema = k.table_schema AND t.table_name = k.table_name"
          + " AND t.column_name = 'tenant_id' WHERE k.table_schema = 'core' AND k.referenced_table_name = 'person'"
          + " UNION SELECT 'audit_entry', 'actor_id' UNION SELECT 'audit_entry', 'person_id' ORDER BY 1, 2";

  private static final List<String> FILES =
      List.of(
          "sign-up",
          "operators",
          "end-of-tenant",
          "reconciliation",
          "people",
          "retention",
          "partners",
          "partner-letters",
          "partner-proof");

  private Doors() {}

  static List<String> names() {
    return NAME.matcher(script()).results().map(found -> found.group(1)).toList();
  }

  /** Makes the functions and opens them to the application. */
  static List<String> statements(Connection admin) throws SQLException {
    String moves = String.join("\n", moves(admin));
    List<String> sql = new ArrayList<>();
    for (String statement : script().split("(?m)^\\$\\$$")) {
      if (!statement.isBlank()) {
        sql.add(
            statement
                .replaceAll("\\$\\{door}", Matcher.quoteReplacement(HEAD))
                .replace("${moves}", moves)
                .strip());
      }
    }
    for (String name : names()) {
      sql.add("GRANT EXECUTE ON FUNCTION app." + name + " TO " + Deployment.APP_ACCOUNT + "@'%'");
    }
    return sql;
  }

  /**
   * Gives all that a tenant's rows say of {@code v_old} to {@code v_me}: whatever refers to a
   * person, and the log, which does so without a key.
   */
  private static List<String> moves(Connection admin) throws SQLException {
    List<String> sql = new ArrayList<>();
    try (Statement query = admin.createStatement();
        ResultSet rows = query.executeQuery(OF_PEOPLE)) {
      while (rows.next()) {
        sql.add(
            "UPDATE core.%1$s SET %2$s = v_me WHERE tenant_id = v_tenant AND %2$s = v_old;"
                .formatted(rows.getString(1), rows.getString(2)));
      }
    }
    return sql;
  }

  /** Drops functions that a former version had, and with them the right to call them. */
  static List<String> stale(Connection admin) throws SQLException {
    List<String> sql = new ArrayList<>();
    try (Statement query = admin.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT routine_type, routine_name FROM information_schema.routines"
                    + " WHERE routine_schema = 'app'")) {
      while (rows.next()) {
        if (!names().contains(rows.getString(2))) {
          sql.add("DROP " + rows.getString(1) + " app.`" + rows.getString(2) + "`");
        }
      }
    }
    return sql;
  }

  private static String script() {
    return FILES.stream().map(Doors::script).collect(Collectors.joining("\n"));
  }

  private static String script(String file) {
    try (InputStream in = Doors.class.getResourceAsStream("/db/doors/" + file + ".sql")) {
      Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return lines.filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
