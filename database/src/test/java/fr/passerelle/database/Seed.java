package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.FOREIGN;
import static fr.passerelle.database.TestDatabase.FOREIGN_PERSON;
import static fr.passerelle.database.TestDatabase.OWN;
import static fr.passerelle.database.TestDatabase.OWN_PERSON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows for every table of a tenant, whatever its columns. The own tenant has nearly all of them:
 * then the server likes best to read whole tables, foreign rows included.
 */
final class Seed {
  static final String MARK = "FOREIGN";
  private static final int OWN_ROWS = 60;

  record Column(String name, String type, int length, String refersTo) {}

  private Seed() {}

  static void fill(Connection root) throws SQLException {
    try (Statement sql = root.createStatement()) {
      sql.execute("SET foreign_key_checks = 0");
      for (int tenant : List.of(OWN, FOREIGN)) {
        fill(root, sql, tenant);
      }
    }
  }

  /** One row in every table for a tenant more, whose person there is a new one. */
  static void another(Connection root, int tenant) throws SQLException {
    try (Statement sql = root.createStatement()) {
      sql.execute("SET foreign_key_checks = 0");
      fill(root, sql, tenant);
    }
  }

  private static void fill(Connection root, Statement sql, int tenant) throws SQLException {
    String word = word(tenant);
    sql.execute(
        "INSERT INTO core.tenant (id, slug, name, status, locale, zone, colour, created_at) VALUES (%d, '%s-slug', '%s name', 'ACTIVE', 'fr', 'UTC', '#000000', NOW())"
            .formatted(tenant, word, word));
    for (int row = 0; row < rows(tenant); row++) {
      sql.execute(
          "INSERT INTO core.person VALUES ('%s', '%s%d@example.org', 1, '%s%d', 'fr', NOW(), NOW())"
              .formatted(person(tenant, row), word, row, word, row));
    }
    for (var table : tables(root).entrySet()) {
      for (int row = 0; row < rows(tenant); row++) {
        sql.execute(insert(tenant, table.getKey(), table.getValue(), row));
      }
    }
  }

  private static String insert(int tenant, String table, List<Column> columns, int row) {
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      values.add(value(tenant, table, column, row));
    }
    return "INSERT INTO core."
        + table
        + " VALUES ("
        + tenant
        + ", "
        + String.join(", ", values)
        + ")";
  }

  private static String value(int tenant, String table, Column column, int row) {
    return switch (column.type()) {
      case "uuid" -> "'" + uuid(tenant, table, column, row) + "'";
      case "varchar", "char", "text", "mediumtext" -> {
        String text =
            column.name().equals("status") ? "ACTIVE" : word(tenant) + row + "-" + column.name();
        yield "'" + text.substring(0, Math.min(text.length(), column.length())) + "'";
      }
      case "datetime" -> "NOW()";
      case "date" -> "CURRENT_DATE + INTERVAL " + row + " DAY";
      default -> Integer.toString(row + 1);
    };
  }

  static UUID uuid(int tenant, String table, Column column, int row) {
    if (column.name().equals("id")) {
      return id(tenant, table, row);
    }
    return column.refersTo() == null || column.refersTo().equals("person")
        ? person(tenant, row)
        : id(tenant, column.refersTo(), row);
  }

  /** The tables of a tenant with their columns, tenant_id aside. */
  static Map<String, List<Column>> tables(Connection root) throws SQLException {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    try (Statement sql = root.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT c.table_name, c.column_name, c.data_type, c.character_maximum_length, k.referenced_table_name"
                    + " FROM information_schema.columns c LEFT JOIN information_schema.key_column_usage k"
                    + " ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name"
                    + " AND k.referenced_table_name IS NOT NULL"
                    + " WHERE c.table_schema = 'core' AND c.column_name <> 'tenant_id' AND EXISTS (SELECT 1 FROM"
                    + " information_schema.columns t WHERE t.table_schema = 'core' AND t.table_name = c.table_name"
                    + " AND t.column_name = 'tenant_id') GROUP BY c.table_name, c.ordinal_position"
                    + " ORDER BY c.table_name, c.ordinal_position")) {
      while (rows.next()) {
        tables
            .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
            .add(
                new Column(
                    rows.getString(2), rows.getString(3), rows.getInt(4), rows.getString(5)));
      }
    }
    return tables;
  }

  private static int rows(int tenant) {
    return tenant == OWN ? OWN_ROWS : 1;
  }

  static String word(int tenant) {
    return tenant == OWN ? "own" : tenant == FOREIGN ? MARK : "another" + tenant;
  }

  static UUID id(int tenant, String table, int row) {
    return UUID.nameUUIDFromBytes(
        (tenant + "/" + table + "/" + row).getBytes(StandardCharsets.UTF_8));
  }

  static UUID person(int tenant, int row) {
    if (row > 0) {
      return id(tenant, "person", row);
    }
    if (tenant == OWN) {
      return OWN_PERSON;
    }
    return tenant == FOREIGN ? FOREIGN_PERSON : id(tenant, "person", row);
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
