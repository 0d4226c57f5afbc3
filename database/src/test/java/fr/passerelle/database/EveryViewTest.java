package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.FOREIGN;
import static fr.passerelle.database.TestDatabase.OWN;
import static fr.passerelle.database.TestDatabase.OWN_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.database.Attacker.Outcome;
import fr.passerelle.database.Seed.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks each generated view with raw SQL; a new table is attacked without a line here. */
class EveryViewTest {
  private Attacker attacker;

  static Stream<String> views() throws SQLException {
    try (Connection root = TestDatabase.get().root()) {
      List<String> tables = List.copyOf(Seed.tables(root).keySet());
      assertTrue(tables.size() > 15, "no tables of tenants were found");
      return tables.stream();
    }
  }

  @BeforeEach
  void enterTheOwnTenant() throws SQLException {
    attacker = Attacker.within(OWN, OWN_PERSON);
  }

  @AfterEach
  void leave() throws SQLException {
    attacker.close();
  }

  @ParameterizedTest
  @MethodSource("views")
  void showsTheOwnRowsAndNoForeignOne(String view) throws SQLException {
    Outcome all = attacker.run("SELECT * FROM " + view);
    assertEquals(count(view, OWN), all.rows(), all.text());
    assertFalse(all.text().contains(Seed.MARK));
    assertEquals(0, attacker.run("SELECT * FROM " + view + " WHERE id = " + foreign(view)).rows());
  }

  @ParameterizedTest
  @MethodSource("views")
  void answersNobodyWithoutContext(String view) throws SQLException {
    try (Attacker unsigned = Attacker.unsigned()) {
      assertEquals("28000", unsigned.run("SELECT * FROM " + view).state());
      assertEquals("28000", unsigned.run("SELECT COUNT(*) FROM " + view).state());
      assertTrue(unsigned.run("UPDATE " + view + " SET id = UUID()").refused());
      assertTrue(unsigned.run("DELETE FROM " + view).refused());
      assertTrue(unsigned.run(copy(view, "UUID()")).refused());
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void changesNoForeignRow(String view) throws SQLException {
    String before = rowsOf(view, FOREIGN);
    String id = foreign(view);
    assertEquals(
        0, attacker.run("UPDATE %s SET id = UUID() WHERE id = %s".formatted(view, id)).rows());
    assertEquals(0, attacker.run("DELETE FROM %s WHERE id = %s".formatted(view, id)).rows());
    attacker.run(copy(view, id));
    attacker.run("REPLACE" + copy(view, id).substring("INSERT".length()));
    attacker.run(copy(view, id) + " ON DUPLICATE KEY UPDATE id = UUID()");
    attacker.run("DELETE v FROM %s v JOIN %s w ON v.id = %s".formatted(view, view, id));
    attacker.run("DELETE FROM " + view);
    assertEquals(before, rowsOf(view, FOREIGN));
  }

  @ParameterizedTest
  @MethodSource("views")
  void knowsNoTenantColumn(String view) {
    assertTrue(attacker.run("SELECT tenant_id FROM " + view).refused());
    assertTrue(attacker.run("UPDATE " + view + " SET tenant_id = 4").refused());
    assertTrue(
        attacker
            .run("INSERT INTO %s (tenant_id, id) VALUES (4, UUID())".formatted(view))
            .refused());
  }

  @ParameterizedTest
  @MethodSource("views")
  void refersToNoForeignRow(String view) throws SQLException {
    for (Column column : columns(view)) {
      if (column.refersTo() != null && !column.refersTo().equals("person")) {
        String id = "'" + Seed.id(FOREIGN, column.refersTo(), 0) + "'";
        attacker.run("UPDATE %s SET %s = %s LIMIT 1".formatted(view, column.name(), id));
        attacker.run(copy(view, "UUID()", column.name(), id));
        assertEquals(
            0,
            attacker
                .run("SELECT id FROM %s WHERE %s = %s".formatted(view, column.name(), id))
                .rows(),
            column.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void noConditionSeesAForeignRow(String view) throws SQLException {
    String spy = spy(view);
    for (String session :
        List.of(
            "DO 1",
            "SET optimizer_scan_setup_cost = 0, optimizer_where_cost = 0",
            "SET optimizer_switch = 'extended_keys=off,index_condition_pushdown=off,semijoin=off'",
            "SET join_cache_level = 8, optimizer_max_sel_args = 0")) {
      attacker.run(session);
      assertSeesNothing("SELECT COUNT(*) FROM " + view + " WHERE " + spy);
      assertSeesNothing("UPDATE " + view + " SET id = id WHERE NOT " + spy);
      assertSeesNothing(
          "UPDATE " + view + " SET id = id WHERE NOT " + spy + " ORDER BY id LIMIT 9");
      assertSeesNothing("DELETE FROM " + view + " WHERE NOT " + spy);
      assertSeesNothing("DELETE v FROM " + view + " v WHERE NOT " + spy);
      assertSeesNothing("SELECT COUNT(*) FROM (SELECT 1) d LEFT JOIN " + view + " ON " + spy);
      assertSeesNothing("SELECT MAX(id), COUNT(*) FROM " + view + " GROUP BY " + spy);
      assertSeesNothing("SELECT id FROM " + view + " ORDER BY " + spy);
      for (Column column : columns(view)) {
        if (!column.name().equals("id")) {
          String foreign = foreignRange(column);
          assertSeesNothing("DELETE FROM " + view + " WHERE NOT " + spy + " AND " + foreign);
          assertSeesNothing("SELECT COUNT(*) FROM " + view + " WHERE " + foreign + " AND " + spy);
          assertSeesNothing(
              "UPDATE "
                  + view
                  + " SET id = id WHERE "
                  + foreign
                  + " AND NOT "
                  + spy
                  + " ORDER BY "
                  + column.name());
        }
      }
    }
  }

  /** A range that holds the foreign row and few others, so that any index on it is tempting. */
  private static String foreignRange(Column column) {
    if (!column.type().equals("uuid")) {
      return column.name() + " >= ''";
    }
    UUID middle = Seed.uuid(FOREIGN, "", column, 0);
    String text = middle.toString();
    return "%s BETWEEN '%s0' AND '%sf'"
        .formatted(
            column.name(),
            text.substring(0, text.length() - 1),
            text.substring(0, text.length() - 1));
  }

  private void assertSeesNothing(String sql) {
    attacker.run("SET @seen = ''");
    attacker.run(sql);
    assertFalse(attacker.read("@seen").contains(Seed.MARK + "!"), sql);
  }

  /** True wherever it is asked, and remembers what it was asked about. */
  private static String spy(String view) {
    String id = foreign(view);
    return "((@seen := CONCAT(@seen, IF(id = %s, '%s!', ''))) IS NOT NULL)"
        .formatted(id, Seed.MARK);
  }

  private static String copy(String view, String id) throws SQLException {
    return copy(view, id, "", "");
  }

  /** Inserts a copy of an own row with another id, and another value in one column. */
  private static String copy(String view, String id, String changed, String value)
      throws SQLException {
    List<String> names = columns(view).stream().map(Column::name).toList();
    String values =
        names.stream()
            .map(name -> name.equals("id") ? id : name.equals(changed) ? value : name)
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) SELECT %s FROM %s LIMIT 1"
        .formatted(view, String.join(", ", names), values, view);
  }

  private static List<Column> columns(String view) throws SQLException {
    try (Connection root = TestDatabase.get().root()) {
      return Seed.tables(root).get(view);
    }
  }

  private static String foreign(String view) {
    return "'" + Seed.id(FOREIGN, view, 0) + "'";
  }

  private static int count(String table, int tenant) throws SQLException {
    return rowsOf(table, tenant).split("\n", -1).length - 1;
  }

  private static String rowsOf(String table, int tenant) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection root = TestDatabase.get().root();
        Statement sql = root.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT * FROM core." + table + " WHERE tenant_id = " + tenant + " ORDER BY id")) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          text.append(rows.getString(column)).append('|');
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
