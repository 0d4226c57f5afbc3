package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.FOREIGN;
import static fr.passerelle.database.TestDatabase.FOREIGN_PERSON;
import static fr.passerelle.database.TestDatabase.OWN;
import static fr.passerelle.database.TestDatabase.OWN_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.database.Attacker.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw SQL of the application's account against sign-ups, which belong to no tenant yet. */
class SignUpDoorTest {
  private static final String NOW = "'2026-11-25 10:00:00'";
  private static final String MARK = "secret-company";

  private final UUID id = UUID.randomUUID();
  private final String slug = "s" + id.toString().substring(0, 20);
  private final String email = slug + "@" + MARK + ".example";
  private final String hash = id.toString().replace("-", "") + id.toString().replace("-", "");

  @AfterEach
  void leaveNothingBehind() throws SQLException {
    String opened = root("SELECT opened_tenant FROM core.sign_up WHERE id = '" + id + "'");
    root("DELETE FROM core.sign_up WHERE id = '" + id + "'");
    if (opened != null) {
      root("DELETE FROM core.membership WHERE tenant_id = " + opened);
      root("DELETE FROM core.audit_entry WHERE tenant_id = " + opened);
      root("DELETE FROM core.tenant WHERE id = " + opened);
    }
  }

  private static String ask(UUID id, String email, String slug) {
    return "app.ask_sign_up('%s', '%s', SUBSTRING_INDEX('%s', '@', -1), '%s', '%s', 'fr', 'Europe/Paris', %s, '2026-11-27 10:00:00', 3, 20)"
        .formatted(id, email, email, MARK, slug, NOW);
  }

  private String open() {
    return "app.open_sign_up('%s', %s, UUID(), UUID(), '#1f4a8c', 3)".formatted(hash, NOW);
  }

  private String job(String task, String instance) {
    return "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES ('%s', '%s', NOW(), 0, 1)"
        .formatted(task, instance);
  }

  private static String root(String sql) throws SQLException {
    try (Connection root = TestDatabase.get().root();
        Statement statement = root.createStatement()) {
      if (!statement.execute(sql)) {
        return null;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  /** Somebody else's sign-up, with its letter sent. */
  private void somebodyAsked() throws SQLException {
    assertEquals("ASKED", root("SELECT " + ask(id, email, slug)));
    root("SELECT app.mail_sign_up('%s', '%s', %s)".formatted(id, hash, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM core.sign_up",
        "SELECT * FROM sign_up",
        "INSERT INTO core.sign_up (id) VALUES (UUID())",
        "UPDATE core.sign_up SET email = 'mine@example.org'",
        "DELETE FROM core.sign_up",
        "INSERT INTO core.tenant (slug) VALUES ('mine')",
        "ALTER FUNCTION app.open_sign_up SQL SECURITY INVOKER",
        "CREATE OR REPLACE FUNCTION app.slug_free() RETURNS INT RETURN 1",
        "DROP FUNCTION app.open_sign_up"
      })
  void letsNobodyPastTheDoors(String sql) throws SQLException {
    somebodyAsked();
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertTrue(attacker.run(sql).refused());
      attacker.assertHeardNothingSecret(MARK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'%'", "''", "NULL", "REPEAT('0', 64)", "0", "TRUE"})
  void tellsNothingToWhoeverHasNotTheSecret(String guess) throws SQLException {
    somebodyAsked();
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("null", attacker.read("app.read_sign_up(%s, %s)".formatted(guess, NOW)));
      attacker.run("SELECT app.mail_sign_up(%s, REPEAT('0', 64), %s)".formatted(guess, NOW));
      attacker.run(
          "SELECT app.open_sign_up(%s, %s, UUID(), UUID(), '#1f4a8c', 3)".formatted(guess, NOW));
      attacker.run(
          "SELECT COUNT(*) FROM tenant_directory WHERE app.read_sign_up(slug, %s) IS NOT NULL"
              .formatted(NOW));
      attacker.assertHeardNothingSecret(MARK);
    }
    assertEquals(
        "0", root("SELECT opened_at IS NOT NULL FROM core.sign_up WHERE id = '" + id + "'"));
  }

  @Test
  void readsTheDefinitionOfNoDoor() throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      Outcome routines =
          attacker.run(
              "SELECT routine_definition FROM information_schema.routines WHERE routine_schema = 'app'");
      assertFalse(routines.text().contains("core."), routines.text());
      Outcome shown = attacker.run("SHOW CREATE FUNCTION app.open_sign_up");
      assertFalse(shown.text().contains("core."), shown.text());
    }
  }

  @Test
  void sendsTheLetterOnce() throws SQLException {
    somebodyAsked();
    try (Attacker attacker = Attacker.unsigned()) {
      assertEquals(
          "null", attacker.read("app.mail_sign_up('%s', REPEAT('1', 64), %s)".formatted(id, NOW)));
    }
  }

  @Test
  void opensForTheSignedPersonWithThatAddressAlone() throws SQLException {
    somebodyAsked();
    try (Attacker unsigned = Attacker.unsigned()) {
      assertEquals("28000", unsigned.run("SELECT " + open()).state());
    }
    try (Attacker attacker = Attacker.within(0, OWN_PERSON)) {
      assertTrue(attacker.read(open()).contains("SOMEBODY_ELSE"));
      attacker.bind(0, FOREIGN_PERSON.toString(), Attacker.soon(), "0".repeat(64));
      assertEquals("28000", attacker.run("SELECT " + open()).state());
    }
    assertEquals(null, root("SELECT id FROM core.tenant WHERE slug = '" + slug + "'"));
  }

  @Test
  void addsTheLetterOfAWaitingSignUpAndNoOtherJobWithoutTenant() throws SQLException {
    try (Attacker attacker = Attacker.unsigned()) {
      assertEquals("28000", attacker.run(job("mail-sign-up", "0/" + id)).state());
      assertEquals("ASKED", attacker.read(ask(id, email, slug)));
      assertFalse(attacker.run(job("mail-sign-up", "0/" + id)).refused());
      assertEquals("28000", attacker.run(job("mail-sign-up", "4/" + id)).state());
      assertEquals("28000", attacker.run(job("send-mail", "0/" + id)).state());
      assertTrue(attacker.run(job("mail-sign-up", "0/' OR 1 = 1 -- ")).refused());
    }
  }

  @Test
  void addsTheOrganizationOfTheTenantThatThePersonOpenedAndOfNoOther() throws SQLException {
    root("SELECT " + ask(id, slug + "@example.org", slug));
    root("SELECT app.mail_sign_up('%s', '%s', %s)".formatted(id, hash, NOW));
    UUID opener = UUID.randomUUID();
    root(
        "INSERT INTO core.person VALUES ('%s', '%s@example.org', 1, 'Opener', 'fr', NOW(), NOW())"
            .formatted(opener, slug));
    String tenant;
    try (Attacker opens = Attacker.within(0, opener)) {
      assertTrue(opens.read(open()).contains("\"OPENED\""));
      assertTrue(opens.read(open()).contains("OPENED_BEFORE"));
      opens.run("COMMIT");
      tenant = root("SELECT id FROM core.tenant WHERE slug = '" + slug + "'");
      assertTrue(opens.read(open()).contains("\"tenant\": \"" + tenant + "\""));
      assertEquals("28000", opens.run(job("create-organization", FOREIGN + "/" + id)).state());
      assertFalse(opens.run(job("create-organization", tenant + "/" + id)).refused());
    }
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("28000", attacker.run(job("create-organization", tenant + "/" + id)).state());
      assertEquals("1", attacker.read("app.note_organization(UUID())"));
      assertEquals("0", attacker.read("app.note_organization(UUID())"));
    }
  }

  @Test
  void comparesAddressesLetterByLetter() throws SQLException {
    UUID accent = UUID.randomUUID();
    root(
        "INSERT INTO core.person VALUES ('%s', 'élodie%s@example.org', 1, 'Élodie', 'fr', NOW(), NOW())"
            .formatted(accent, slug));
    root("SELECT " + ask(id, "elodie" + slug + "@example.org", slug));
    root("SELECT app.mail_sign_up('%s', '%s', %s)".formatted(id, hash, NOW));
    try (Attacker other = Attacker.within(0, accent)) {
      assertTrue(other.read(open()).contains("SOMEBODY_ELSE"));
    }
  }
}
