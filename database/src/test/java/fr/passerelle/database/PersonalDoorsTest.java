package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.FOREIGN_PERSON;
import static fr.passerelle.database.TestDatabase.OWN;
import static fr.passerelle.database.TestDatabase.OWN_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to what a person wishes for themselves, and what raw SQL finds there. */
class PersonalDoorsTest {
  private static final String NOW = "UTC_TIMESTAMP(6)";

  private static String wish(String view, UUID person) {
    return view.equals("my_export")
        ? "INSERT INTO my_export (id, person_id, locale, asked_at, version) VALUES (UUID(), '%s', 'fr', %s, 1)"
            .formatted(person, NOW)
        : "INSERT INTO my_erasure (id, person_id, asked_at, due_at, version) VALUES (UUID(), '%s', %s, %s + INTERVAL 7 DAY, 1)"
            .formatted(person, NOW, NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my_export", "my_erasure"})
  void showsAndTakesTheOwnWishesAlone(String view) throws SQLException {
    root(
        wish(view, FOREIGN_PERSON)
            .replace("INTO my_", "INTO core.")
            .replace(".export", ".person_export"));
    try (Attacker attacker = Attacker.within(0, OWN_PERSON)) {
      assertFalse(attacker.run(wish(view, OWN_PERSON)).refused());
      assertEquals(1, attacker.run("SELECT * FROM " + view).rows());
      assertTrue(attacker.run(wish(view, FOREIGN_PERSON)).refused());
      assertTrue(
          attacker.run("UPDATE %s SET person_id = '%s'".formatted(view, FOREIGN_PERSON)).refused());
      assertTrue(attacker.run("DELETE FROM " + view).refused());
      attacker.run("SET @seen = ''");
      attacker.run(
          "SELECT COUNT(*) FROM %s WHERE (@seen := CONCAT(@seen, person_id)) IS NOT NULL"
              .formatted(view));
      attacker.run(
          "UPDATE %s SET version = 2 WHERE (@seen := CONCAT(@seen, person_id)) IS NOT NULL"
              .formatted(view));
      assertFalse(attacker.read("@seen").contains(FOREIGN_PERSON.toString()));
    }
    try (Attacker unsigned = Attacker.unsigned()) {
      assertEquals("28000", unsigned.run("SELECT * FROM " + view).state());
      assertEquals("28000", unsigned.run("SELECT app.my_tenants()").state());
      assertTrue(unsigned.run("SELECT app.take_over()").refused());
    }
  }

  @Test
  void schedulesTheJobsOfTheOwnWishesAlone() throws SQLException {
    String own = UUID.randomUUID().toString();
    String foreign = UUID.randomUUID().toString();
    for (String[] made :
        new String[][] {{own, OWN_PERSON.toString()}, {foreign, FOREIGN_PERSON.toString()}}) {
      root(
          "INSERT INTO core.person_export (id, person_id, locale, asked_at) VALUES ('%s', '%s', 'fr', NOW())"
              .formatted(made[0], made[1]));
    }
    try (Attacker attacker = Attacker.within(0, OWN_PERSON)) {
      assertFalse(attacker.run(job("export-person", "0/" + own)).refused());
      assertEquals("28000", attacker.run(job("export-person", "0/" + foreign)).state());
      assertEquals("28000", attacker.run(job("erase-person", "0/" + own)).state());
      assertEquals("28000", attacker.run(job("apply-retention", "0/" + own)).state());
    }
  }

  private static String job(String task, String instance) {
    return "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
        + " VALUES ('%s', '%s', NULL, NOW(), 0, 1)".formatted(task, instance);
  }

  @Test
  void forgetsNobodyBeforeTheyAskedAndTheWeekIsOver() throws SQLException {
    UUID person = UUID.randomUUID();
    root(
        "INSERT INTO core.person VALUES ('%s', 'zoe@%s.example', 1, 'Zoe Test', 'fr', NOW(), NOW())"
            .formatted(person, person));
    try (Attacker attacker = Attacker.within(0, person)) {
      assertEquals("null", attacker.read("app.forget_me('Anonyme', " + NOW + ")"));
      attacker.run(wish("my_erasure", person));
      assertEquals("null", attacker.read("app.forget_me('Anonyme', " + NOW + ")"));
      assertTrue(
          attacker.read("app.forget_me('Anonyme', " + NOW + " + INTERVAL 8 DAY)").contains("zoe@"));
      assertEquals("Anonyme", attacker.read("CONCAT(display_name, email) FROM me"));
    }
  }

  @Test
  void takesNameAndAddressOutOfTheOwnTenantsLogAndLeavesTheRest() throws SQLException {
    UUID person = UUID.randomUUID();
    String email = "zoe@" + person + ".example";
    root(
        "INSERT INTO core.person VALUES ('%s', '%s', 1, 'Zoé Quarante', 'fr', NOW(), NOW())"
            .formatted(person, email));
    for (int tenant : new int[] {OWN, TestDatabase.FOREIGN}) {
      root(
          "INSERT INTO core.audit_entry (tenant_id, id, at, actor_id, act, details, changes, from_address) VALUES"
              + " (%d, UUID(), '2036-01-01', '%s', 'InviteContributor', '%s, a friend of jo%s', '[[\"name\",null,\"Zoé Quarante\"]]', '192.0.2.1')"
                  .formatted(tenant, person, email, email));
    }
    try (Attacker attacker = Attacker.within(OWN, person)) {
      attacker.run(
          "INSERT INTO my_erasure (id, person_id, asked_at, due_at, version) VALUES (UUID(), '%s', %s, %s, 1)"
              .formatted(person, NOW, NOW));
      assertEquals("1", attacker.read("app.forget_in_log('Anonyme', " + NOW + ")"));
      assertEquals(
          "Anonyme, a friend of jo" + email + " [[\"name\",null,\"Anonyme\"]]",
          attacker.read(
              "CONCAT_WS(' ', details, changes, from_address) FROM audit_entry WHERE actor_id = '"
                  + person
                  + "'"));
      attacker.run("COMMIT");
    }
    assertEquals(
        "1",
        root(
            "SELECT COUNT(*) FROM core.audit_entry WHERE tenant_id = %d AND details LIKE '%s%%'"
                .formatted(TestDatabase.FOREIGN, email)));
    root("DELETE FROM core.audit_entry WHERE actor_id = '" + person + "'");
  }

  @Test
  void changesNoLogForSomebodyWhoDidNotAskToBeForgotten() throws SQLException {
    String before = root("SELECT GROUP_CONCAT(details ORDER BY id) FROM core.audit_entry");
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("0", attacker.read("app.forget_in_log('x', " + NOW + " + INTERVAL 9 YEAR)"));
      assertEquals("0", attacker.read("app.forget_log(" + NOW + " + INTERVAL 9 YEAR, 100)"));
      assertEquals(
          "0",
          attacker.read(
              "app.anonymise_challenge('"
                  + Seed.id(OWN, "challenge", 0)
                  + "', 'x', "
                  + NOW
                  + " + INTERVAL 9 YEAR)"));
    }
    assertEquals(before, root("SELECT GROUP_CONCAT(details ORDER BY id) FROM core.audit_entry"));
  }

  private static String root(String sql) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement statement = root.createStatement()) {
      if (!statement.execute(sql)) {
        return null;
      }
      try (ResultSet row = statement.getResultSet()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }
}
