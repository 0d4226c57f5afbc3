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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The views through which the application sees the tables. Every table with a {@code tenant_id}
 * gets one of the same name, without that column and bounded by the signed tenant, and a trigger
 * that fills it: a new table is isolated before anybody thinks of it. Those that span tenants or
 * stand outside them are written by hand in {@code db/views.sql}.
 */
final class TenantViews {
  private static final String HEAD =
      "CREATE OR REPLACE ALGORITHM=MERGE DEFINER="
          + Accounts.DEFINER
          + " SQL SECURITY DEFINER VIEW";
  private static final Pattern WRITTEN_NAME = Pattern.compile("\\$\\{view} app\\.(\\w+)");

  private final Map<String, List<String>> columnsByTable;

  private TenantViews(Map<String, List<String>> columnsByTable) {
    this.columnsByTable = columnsByTable;
  }

  static TenantViews of(Connection admin) throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    try (Statement sql = admin.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT c.table_name, c.column_name FROM information_schema.columns c"
                    + " JOIN information_schema.columns t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                    + " AND t.column_name = 'tenant_id' WHERE c.table_schema = 'core' AND c.column_name <> 'tenant_id'"
                    + " ORDER BY c.table_name, c.ordinal_position")) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
            .add(rows.getString(2));
      }
    }
    return new TenantViews(columns);
  }

  /** Names of the views of one table each. */
  List<String> generated() {
    return List.copyOf(columnsByTable.keySet());
  }

  /** Names of the views in {@code db/views.sql}. */
  List<String> written() {
    return WRITTEN_NAME.matcher(script()).results().map(found -> found.group(1)).toList();
  }

  List<String> statements() {
    List<String> sql = new ArrayList<>();
    columnsByTable.forEach(
        (table, columns) -> {
          sql.add(
              HEAD
                  + " app.%s AS SELECT %s FROM core.%s WHERE tenant_id = ctx.tenant() WITH CASCADED CHECK OPTION"
                      .formatted(table, String.join(", ", columns), table));
          sql.add(
              ("CREATE OR REPLACE DEFINER=%s TRIGGER core.%s_tenant BEFORE INSERT ON core.%s FOR EACH ROW"
                      + " IF NEW.tenant_id = 0 THEN SET NEW.tenant_id = ctx.tenant(); END IF")
                  .formatted(Accounts.DEFINER, table, table));
        });
    String written =
        script().lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
    for (String statement : written.split(";\\s*\n|;\\s*$")) {
      if (!statement.isBlank()) {
        sql.add(statement.replaceAll("\\$\\{view}", Matcher.quoteReplacement(HEAD)).strip());
      }
    }
    return sql;
  }

  private static String script() {
    try (InputStream in = TenantViews.class.getResourceAsStream("/db/views.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
