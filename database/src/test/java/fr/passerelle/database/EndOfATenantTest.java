package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.FOREIGN;
import static fr.passerelle.database.TestDatabase.OWN;
import static fr.passerelle.database.TestDatabase.OWN_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.datasource.TenantContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What raw SQL of the application's account can do to the life of tenants, and what erasing does.
 */
class EndOfATenantTest {
  private static final int DOOMED = 900;
  private static final String ERASE = "app.erase_tenant(NOW(6), NOW(6) + INTERVAL 1 YEAR, UUID())";

  private static List<String> all(String query) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection root = TestDatabase.get().root();
        Statement sql = root.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  private static void change(String change) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement sql = root.createStatement()) {
      sql.execute(change);
    }
  }

  private static List<String> tables() throws SQLException {
    return all(
        "SELECT table_name FROM information_schema.columns WHERE table_schema = 'core'"
            + " AND column_name = 'tenant_id' ORDER BY table_name");
  }

  /** In each table, how many rows there are of whom. */
  private static List<String> rows(String whose) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : tables()) {
      rows.addAll(
          all(
              "SELECT CONCAT('%s ', COUNT(*)) FROM core.%s WHERE %s HAVING COUNT(*) > 0"
                  .formatted(table, table, whose)));
    }
    return rows;
  }

  @Test
  void erasesFromEveryTableOfATenantAndFromWhatElseRefersToIt() throws SQLException {
    TreeSet<String> expected = new TreeSet<>(tables());
    expected.addAll(
        all(
            "SELECT table_name FROM information_schema.key_column_usage WHERE table_schema = 'core'"
                + " AND referenced_table_name = 'tenant'"));
    try (Connection root = TestDatabase.get().root()) {
      List<String> order = Erasure.of(root).order();
      assertEquals(expected, new TreeSet<>(order));
      assertTrue(order.contains("sign_up"));
      assertTrue(order.indexOf("score") < order.indexOf("evaluation"));
      assertTrue(order.indexOf("evaluation") < order.indexOf("submission"));
    }
  }

  @Test
  void leavesNoRowOfTheTenantAndEveryRowOfTheOthers() throws SQLException {
    try (Connection root = TestDatabase.get().root()) {
      Seed.another(root, DOOMED);
    }
    change("UPDATE core.membership SET roles = 'OWNER', alias = NULL WHERE tenant_id = " + DOOMED);
    assertEquals(tables().size(), rows("tenant_id = " + DOOMED).size());
    List<String> others = rows("tenant_id <> " + DOOMED);
    change(
        "INSERT INTO core.person (id, email, email_verified, display_name, locale, created_at, seen_at)"
            + " VALUES ('00000000-0000-7000-8000-000000000900', 'ida@example.org', FALSE, 'Ida', 'fr', NOW(6), NOW(6))");
    change(
        "INSERT INTO core.awaited_person (person_id, tenant) VALUES ('00000000-0000-7000-8000-000000000900', "
            + DOOMED
            + ")");
    assertFalse(erases(), "It is not closing");
    change(
        "UPDATE core.tenant SET status = 'CLOSING', ends_at = NOW(6) + INTERVAL 1 DAY WHERE id = "
            + DOOMED);
    assertFalse(erases(), "Its time has not come");
    change("UPDATE core.tenant SET ends_at = NOW(6) - INTERVAL 1 DAY WHERE id = " + DOOMED);
    assertTrue(erases());
    assertEquals(List.of(), rows("tenant_id = " + DOOMED));
    assertEquals(others, rows("tenant_id <> " + DOOMED));
    assertEquals(
        List.of("ERASED-"),
        all("SELECT CONCAT(status, '-', name) FROM core.tenant WHERE id = " + DOOMED));
    assertEquals(
        List.of("EraseTenant"), all("SELECT act FROM core.operator_act WHERE tenant = " + DOOMED));
    assertEquals(1, all("SELECT id FROM core.farewell WHERE tenant = " + DOOMED).size());
    assertEquals(
        List.of("-"),
        all(
            "SELECT CONCAT(email, '-', display_name) FROM core.person"
                + " WHERE id = '00000000-0000-7000-8000-000000000900'"),
        "Who came with an import and never signed in is forgotten");
    change("DELETE FROM core.farewell WHERE tenant = " + DOOMED);
    change("DELETE FROM core.operator_act WHERE tenant = " + DOOMED);
    change("DELETE FROM core.tenant WHERE id = " + DOOMED);
  }

  private static boolean erases() throws SQLException {
    try (Attacker job = Attacker.within(DOOMED, null)) {
      String followed = job.read(ERASE);
      job.run("COMMIT");
      return followed.contains("letters");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT app.operator_tenants(NULL, '', NULL, NULL, 100)",
        "SELECT app.operator_acts('ffffffff-ffff-ffff-ffff-ffffffffffff', 100)",
        "SELECT app.suspend_tenant('FOREIGN-slug', 'because', NOW(6), UUID(), UUID())",
        "SELECT app.lift_suspension('FOREIGN-slug', NOW(6), NOW(6), UUID(), UUID())",
        "SELECT ctx.erase_rows(2)",
        "SELECT ctx.operator()",
        "SELECT * FROM core.operator_act",
        "SELECT * FROM core.farewell",
        "UPDATE tenant SET status = 'ACTIVE'",
        "UPDATE tenant_settings SET ends_at = NULL"
      })
  void opensNoOperatorsDoorToAMember(String sql) throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      attacker.run("SET @tenant = " + TenantContext.DESK);
      assertTrue(attacker.run(sql).refused());
    }
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertTrue(attacker.run(sql).refused());
    }
  }

  @Test
  void showsAnOperatorTenantsFromOutsideAndNothingInThem() throws SQLException {
    try (Attacker operator = Attacker.within(TenantContext.DESK, UUID.randomUUID())) {
      String seen = operator.read("app.operator_tenants(NULL, '', NULL, NULL, 100)");
      assertTrue(seen.contains("FOREIGN-slug"), seen);
      assertTrue(
          seen.contains("\"members\": \"60\", \"challenges\": \"60\", \"bytes\": \"1830\""), seen);
      String again = operator.read("app.operator_tenants('FOREIGN-slug', '', NULL, NULL, 1)");
      assertTrue(
          again.contains("\"members\": \"1\", \"challenges\": \"1\", \"bytes\": \"1\""), again);
      assertEquals(again, operator.read("app.operator_tenants(NULL, '', 'FOREIGN n%', NULL, 9)"));
      assertEquals("[]", operator.read("app.operator_tenants(NULL, '~', NULL, NULL, 9)"));
      for (int look = 0; look < 3; look++) {
        assertTrue(
            operator
                .read("app.operator_acts('ffffffff-ffff-ffff-ffff-ffffffffffff', 100)")
                .startsWith("["));
      }
      for (String view : List.of("challenge", "membership", "stored_file", "audit_entry")) {
        assertEquals(0, operator.run("SELECT * FROM " + view).rows(), view);
      }
      assertEquals(0, operator.run("SELECT * FROM tenant").rows());
      assertEquals(0, operator.run("SELECT * FROM member").rows());
    }
  }

  @Test
  void closesATenantForAnOwnerOfItAlone() throws SQLException {
    try (Attacker nobody = Attacker.within(FOREIGN, UUID.randomUUID())) {
      assertEquals("0", nobody.read("app.close_tenant(NOW(6), NOW(6), UUID())"));
      assertEquals("0", nobody.read("app.reopen_tenant(NOW(6), UUID())"));
    }
    assertEquals(List.of("ACTIVE"), all("SELECT status FROM core.tenant WHERE id = " + FOREIGN));
  }

  @Test
  void givesASuspendedTenantAnEndOnlyOnceItsLastOwnerIsForgotten() throws SQLException {
    UUID owner = UUID.randomUUID();
    String close = "app.close_left_alone(NOW(6), NOW(6) + INTERVAL 30 DAY)";
    change(
        "INSERT INTO core.tenant (id, slug, name, status, locale, zone, colour, created_at)"
            + " VALUES (%d, 'doomed', 'x', 'SUSPENDED', 'fr', 'UTC', '#000000', NOW())"
                .formatted(DOOMED));
    change(
        "INSERT INTO core.person VALUES ('%s', '%s@example.org', 1, 'Ida', 'fr', NOW(), NOW())"
            .formatted(owner, owner));
    change(
        "INSERT INTO core.membership (tenant_id, id, person_id, circle, roles, status, since)"
            + " VALUES (%d, UUID(), '%s', 'EMPLOYEE', 'OWNER', 'ACTIVE', NOW())"
                .formatted(DOOMED, owner));
    try (Attacker person = Attacker.within(DOOMED, owner)) {
      person.run("UPDATE membership SET status = 'ENDED'");
      assertEquals("0", person.read(close), "They did not ask to be forgotten");
      person.run(
          "INSERT INTO my_erasure (id, person_id, asked_at, due_at, version)"
              + " VALUES (UUID(), '%s', NOW(6), NOW(6) - INTERVAL 1 DAY, 1)".formatted(owner));
      person.run("UPDATE membership SET status = 'ACTIVE'");
      assertEquals("0", person.read(close), "Somebody owns it");
      person.run("UPDATE membership SET status = 'ENDED'");
      assertEquals("1", person.read(close));
      assertEquals("0", person.read(close), "It has its end");
    } finally {
      for (String table : List.of("membership WHERE tenant_id", "tenant WHERE id")) {
        change("DELETE FROM core." + table + " = " + DOOMED);
      }
      change("DELETE FROM core.person WHERE id = '" + owner + "'");
    }
  }

  private static String job(String task, int tenant, UUID target) {
    return "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
        + " VALUES ('%s', '%d/%s', NOW(), 0, 1)".formatted(task, tenant, target);
  }

  @Test
  void takesJobsOfAnOperatorForWhatTheyHaveJustDoneAlone() throws SQLException {
    UUID act = UUID.randomUUID();
    try (Attacker operator = Attacker.within(TenantContext.DESK, UUID.randomUUID())) {
      assertTrue(operator.run(job("tell-owners", FOREIGN, act)).refused());
      operator.read("app.suspend_tenant('FOREIGN-slug', 'because', NOW(6), '" + act + "', UUID())");
      assertFalse(operator.run(job("tell-owners", FOREIGN, act)).refused());
      assertTrue(operator.run(job("send-mail", FOREIGN, act)).refused());
      operator.run("ROLLBACK");
    }
  }

  @Test
  void deletesOrganizationsForATenantThatIsErasedAlone() throws SQLException {
    UUID organization = UUID.randomUUID();
    try (Attacker member = Attacker.within(OWN, OWN_PERSON)) {
      assertFalse(member.run(job("send-mail", OWN, organization)).refused());
      assertTrue(member.run(job("delete-organization", OWN, organization)).refused());
    }
    change(
        "INSERT INTO core.tenant (id, slug, name, status, locale, zone, colour, created_at)"
            + " VALUES (%d, 'doomed', '', 'ERASED', 'fr', 'UTC', '#000000', NOW())"
                .formatted(DOOMED));
    try (Attacker eraser = Attacker.within(DOOMED, null)) {
      assertFalse(eraser.run(job("delete-organization", DOOMED, organization)).refused());
      assertTrue(eraser.run(job("delete-organization", OWN, organization)).refused());
    } finally {
      change("DELETE FROM core.tenant WHERE id = " + DOOMED);
    }
  }
}
