package fr.passerelle.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The function {@code ctx.erase_rows(tenant)}, which deletes every row of a tenant. It is written
 * from the schema at each migration, so that no table can be forgotten: all with a {@code
 * tenant_id}, and whatever else refers to the tenant; each after those that refer to it. The
 * application cannot call it, but through the door that erases a tenant whose time has come.
 */
final class Erasure {
  private static final String TENANTS_TABLES =
      "SELECT table_name FROM information_schema.columns WHERE table_schema = 'core' AND column_name = 'tenant_id'";

  private static final String OTHERS_THAT_REFER =
      "SELECT table_name, column_name FROM information_schema.key_column_usage WHERE table_schema = 'core'"
          + " AND referenced_table_name = 'tenant' AND column_name <> 'tenant_id'";

  private static final String REFERENCES =
      "SELECT DISTINCT table_name, referenced_table_name FROM information_schema.key_column_usage"
          + " WHERE table_schema = 'core' AND referenced_table_name IS NOT NULL";

  private record Reference(String from, String to) {}

  private final TreeMap<String, String> columnByTable;
  private final List<Reference> references;

  private Erasure(TreeMap<String, String> columnByTable, List<Reference> references) {
    this.columnByTable = columnByTable;
    this.references = references;
  }

  static Erasure of(Connection admin) throws SQLException {
    TreeMap<String, String> columns = new TreeMap<>();
    List<Reference> references = new ArrayList<>();
    try (Statement sql = admin.createStatement()) {
      try (ResultSet rows = sql.executeQuery(TENANTS_TABLES)) {
        while (rows.next()) {
          columns.put(rows.getString(1), "tenant_id");
        }
      }
      try (ResultSet rows = sql.executeQuery(OTHERS_THAT_REFER)) {
        while (rows.next()) {
          columns.put(rows.getString(1), rows.getString(2));
        }
      }
      try (ResultSet rows = sql.executeQuery(REFERENCES)) {
        while (rows.next()) {
          references.add(new Reference(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return new Erasure(columns, references);
  }

  /** The tables from which a tenant is erased, each after those that refer to it. */
  List<String> order() {
    List<String> order = new ArrayList<>();
    Set<String> left = new TreeSet<>(columnByTable.keySet());
    while (!left.isEmpty()) {
      List<String> free = left.stream().filter(table -> !isReferredTo(table, left)).toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("These tables refer to each other in a circle: " + left);
      }
      order.addAll(free);
      free.forEach(left::remove);
    }
    return order;
  }

  private boolean isReferredTo(String table, Set<String> by) {
    return references.stream().anyMatch(r -> r.to().equals(table) && by.contains(r.from()));
  }

  List<String> statements() {
    StringBuilder body = new StringBuilder();
    for (String table : order()) {
      body.append(
          " DELETE FROM core.%s WHERE %s = p_tenant;".formatted(table, columnByTable.get(table)));
    }
    return List.of(
        "CREATE OR REPLACE DEFINER="
            + Accounts.DEFINER
            + " FUNCTION ctx.erase_rows(p_tenant INT UNSIGNED) RETURNS BOOLEAN MODIFIES SQL DATA"
            + " SQL SECURITY DEFINER BEGIN"
            + body
            + " RETURN TRUE; END");
  }
}
