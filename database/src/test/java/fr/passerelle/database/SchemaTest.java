package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.OWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isolation rests on in the tables, how the views reach them, and that migrating is safe. */
class SchemaTest {
  @Test
  void everyKeyOfATenantsTableStartsWithTheTenant() throws SQLException {
    assertNothing(
        "SELECT CONCAT(s.table_name, '.', s.index_name) FROM information_schema.statistics s"
            + " JOIN information_schema.columns c ON c.table_schema = s.table_schema AND c.table_name = s.table_name"
            + " AND c.column_name = 'tenant_id' WHERE s.table_schema = 'core' AND s.seq_in_index = 1"
            + " AND s.non_unique = 0 AND s.column_name <> 'tenant_id'");
  }

  @Test
  void everyReferenceBetweenTenantsTablesHoldsTheTenant() throws SQLException {
    assertNothing(
        "SELECT k.constraint_name FROM information_schema.key_column_usage k"
            + " JOIN information_schema.columns c ON c.table_schema = 'core' AND c.table_name = k.referenced_table_name"
            + " AND c.column_name = 'tenant_id' WHERE k.table_schema = 'core' AND k.ordinal_position = 1"
            + " AND (k.column_name <> 'tenant_id' OR k.referenced_column_name <> 'tenant_id')");
  }

  @ParameterizedTest
  @MethodSource("fr.passerelle.database.EveryViewTest#views")
  void everyViewFindsARowByItsKey(String view) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement sql = signed(root);
        ResultSet plan =
            sql.executeQuery(
                "EXPLAIN SELECT * FROM app.%s WHERE id = '%s'"
                    .formatted(view, Seed.id(OWN, view, 0)))) {
      assertTrue(plan.next());
      assertEquals("const", plan.getString("type"));
      assertEquals("PRIMARY", plan.getString("key"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, title FROM app.challenge WHERE status = 'ACTIVE' AND id < 'ffffffff-0000-4000-8000-000000000000' ORDER BY id DESC LIMIT 20",
        "SELECT id FROM app.audit_entry WHERE id < 'ffffffff-0000-4000-8000-000000000000' ORDER BY id DESC LIMIT 20",
        "SELECT id FROM app.audit_entry WHERE at <= '2037-01-01' AND (at < '2037-01-01' OR id < 'ffffffff-0000-4000-8000-000000000000') ORDER BY at DESC, id DESC LIMIT 20",
        "SELECT id FROM app.audit_entry WHERE actor_id = '0c1a0000-0000-4000-8000-0000000000a3' ORDER BY at DESC, id DESC LIMIT 20",
        "SELECT id FROM app.question WHERE challenge_id = '0c1a0000-0000-4000-8000-0000000000a3' ORDER BY id LIMIT 20"
      })
  void aPageIsReadFromAnIndexInOrder(String query) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement sql = signed(root);
        ResultSet plan = sql.executeQuery("EXPLAIN " + query)) {
      assertTrue(plan.next());
      assertNotEquals("ALL", plan.getString("type"));
      assertNotEquals(null, plan.getString("key"));
      assertFalse(plan.getString("Extra").contains("filesort"), plan.getString("Extra"));
    }
  }

  @Test
  void migratingAgainKeepsDataAndTakesBackWhatIsNoLongerGranted() throws SQLException {
    TestDatabase database = TestDatabase.get();
    try (Connection root = database.root();
        Statement sql = root.createStatement()) {
      sql.execute("CREATE VIEW app.of_a_former_version AS SELECT * FROM core.person");
      sql.execute("GRANT SELECT ON app.of_a_former_version TO passerelle_app@'%'");
      sql.execute("GRANT DELETE ON app.audit_entry TO passerelle_app@'%'");
      sql.execute("GRANT SELECT ON core.tenant TO passerelle_app@'%'");
      long before = count(sql, "core.challenge");
      long applied = count(sql, "core.flyway_schema_history");
      Migrations.apply(database.deployment());
      assertEquals(before, count(sql, "core.challenge"));
      assertEquals(applied, count(sql, "core.flyway_schema_history"));
      assertNothing(
          "SELECT table_name FROM information_schema.views WHERE table_name = 'of_a_former_version'");
      assertNothing(
          "SELECT user FROM mysql.tables_priv WHERE user = 'passerelle_app' AND (db = 'core'"
              + " OR table_name = 'of_a_former_version' OR table_name = 'audit_entry' AND table_priv LIKE '%Delete%')");
      assertNothing(
          "SELECT user FROM mysql.global_priv WHERE user IN ('passerelle_flyway', 'passerelle_definer')"
              + " AND JSON_VALUE(priv, '$.account_locked') IS NOT TRUE");
    }
  }

  private static long count(Statement sql, String table) throws SQLException {
    try (ResultSet rows = sql.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Root reads plans, as the application's account may not. */
  private static Statement signed(Connection root) throws SQLException {
    root.setAutoCommit(false);
    Statement sql = root.createStatement();
    sql.execute("SET @tenant = %d, @person = '', @tuntil = UNIX_TIMESTAMP() + 100".formatted(OWN));
    sql.execute(
        "SET @tsig = SHA2(CONCAT_WS('|', '%s', CONNECTION_ID(), @tenant, @person, @tuntil, '%s'), 256)"
            .formatted(TestDatabase.KEY, TestDatabase.KEY));
    return sql;
  }

  private static void assertNothing(String query) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement sql = root.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      assertFalse(rows.next(), () -> query);
    }
  }
}
