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
 * that fills it: a new table is isolated before anybody thinks of it. Such a view enters its table
 * only by an index that starts with the tenant: a MERGE view is no barrier to the reader's own
 * conditions, so no foreign row may even be read ({@code db/views.sql} says more). Those that span
 * tenants or stand outside them are written by hand in {@code db/views.sql}.
 */
final class TenantViews {
  private static final String HEAD =
      "CREATE OR REPLACE ALGORITHM=MERGE DEFINER="
          + Accounts.DEFINER
          + " SQL SECURITY DEFINER VIEW";
  private static final Pattern WRITTEN_NAME = Pattern.compile("\\$\\{view} app\\.(\\w+)");

  private static final String COLUMNS =
      "SELECT c.table_name, c.column_name FROM information_schema.columns c"
          + " JOIN information_schema.columns t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
          + " AND t.column_name = 'tenant_id' WHERE c.table_schema = 'core' AND c.column_name <> 'tenant_id'"
          + " ORDER BY c.table_name, c.ordinal_position";

  private static final String INDEXES_BY_TENANT =
      "SELECT table_name, index_name FROM information_schema.statistics WHERE table_schema = 'core'"
          + " AND column_name = 'tenant_id' AND seq_in_index = 1 ORDER BY table_name, index_name";

  private static final String INDEXES_ACROSS_TENANTS =
      "SELECT table_name, index_name FROM information_schema.statistics s WHERE table_schema = 'core'"
          + " AND seq_in_index = 1 AND column_name <> 'tenant_id' AND ignored = 'NO'"
          + " AND index_name NOT LIKE '%\\_mine' AND EXISTS (SELECT 1 FROM information_schema.columns c"
          + " WHERE c.table_schema = 'core' AND c.table_name = s.table_name AND c.column_name = 'tenant_id')";

  private final Map<String, List<String>> columnsByTable;
  private final Map<String, List<String>> indexesByTable;

  private TenantViews(
      Map<String, List<String>> columnsByTable, Map<String, List<String>> indexesByTable) {
    this.columnsByTable = columnsByTable;
    this.indexesByTable = indexesByTable;
  }

  static TenantViews of(Connection admin) throws SQLException {
    return new TenantViews(byTable(admin, COLUMNS), byTable(admin, INDEXES_BY_TENANT));
  }

  private static Map<String, List<String>> byTable(Connection admin, String query)
      throws SQLException {
    Map<String, List<String>> names = new LinkedHashMap<>();
    try (Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        names.computeIfAbsent(rows.getString(1), table -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return names;
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
                  + " app.%s AS SELECT %s FROM core.%s FORCE INDEX (%s) WHERE tenant_id = ctx.tenant() WITH CASCADED CHECK OPTION"
                      .formatted(
                          table,
                          String.join(", ", columns),
                          table,
                          String.join(", ", indexesByTable.get(table))));
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

  /**
   * Makes the server ignore each index of a tenant's table that does not start with the tenant: a
   * DELETE or UPDATE by such a range would test the writer's condition on foreign rows. Foreign
   * keys go on using them. Those named {@code _mine} serve the views by person: such a table is
   * append only, or has an index on tenant and person too, which is always the narrower one.
   */
  static List<String> ignoredIndexes(Connection admin) throws SQLException {
    List<String> sql = new ArrayList<>();
    byTable(admin, INDEXES_ACROSS_TENANTS)
        .forEach(
            (table, indexes) ->
                indexes.forEach(
                    index ->
                        sql.add(
                            "ALTER TABLE core." + table + " ALTER INDEX " + index + " IGNORED")));
    return sql;
  }

  /** Drops views that a former version had. */
  List<String> stale(Connection admin) throws SQLException {
    List<String> sql = new ArrayList<>();
    try (Statement query = admin.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT table_name FROM information_schema.views WHERE table_schema = 'app'")) {
      while (rows.next()) {
        String view = rows.getString(1);
        if (!columnsByTable.containsKey(view) && !written().contains(view)) {
          sql.add("DROP VIEW app.`" + view + "`");
        }
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
