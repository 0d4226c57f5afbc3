package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.FOREIGN;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw SQL of the application's account against partners, which belong to no tenant. */
class PartnerDoorTest {
  private static final String NOW = "'2026-11-25 10:00:00'";
  private static final String MARK = "secret-school";

  private final UUID id = UUID.randomUUID();
  private final UUID act = UUID.randomUUID();

  /**
   * Somebody else's partner, with a domain that waits and a provider whose secret is there still.
   */
  @BeforeEach
  void somebodyMadeOne() throws SQLException {
    root(
        "INSERT INTO core.partner (id, kind, name, alias, created_at) VALUES ('%s', 'SCHOOL', '%s', 'p%s', %s)"
            .formatted(id, MARK, id, NOW));
    root(
        "INSERT INTO core.partner_maintainer VALUES ('%s', '%s', %s, 0)"
            .formatted(id, FOREIGN_PERSON, NOW));
    root(
        "INSERT INTO core.partner_act (id, partner_id, at, person_id, act) VALUES ('%s', '%s', %s, '%s', 'MakePartner')"
            .formatted(act, id, NOW, FOREIGN_PERSON));
    root(
        "INSERT INTO core.partner_domain (id, partner_id, name, token, status, added_at) VALUES (UUID(), '%s', '%s.example', 't', 'PENDING', %s)"
            .formatted(id, MARK, NOW));
    root(
        "INSERT INTO core.partner_provider (partner_id, protocol, settings, secret, generation, status, proof_code) VALUES ('%s', 'OIDC', '{}', '%s', 1, 'DRAFT', '%s')"
            .formatted(id, MARK, id.toString().substring(0, 26)));
  }

  @AfterEach
  void leaveNothingBehind() throws SQLException {
    for (String table :
        List.of("partner_provider", "partner_domain", "partner_act", "partner_maintainer")) {
      root("DELETE FROM core." + table + " WHERE partner_id = '" + id + "'");
    }
    root("DELETE FROM core.partner WHERE id = '" + id + "'");
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

  private String save(String job) {
    return "app.save_partner('%s', %s, 0, UUID(), 'ChangePartner', '', %s, '{\"kind\":\"SCHOOL\",\"name\":\"mine\",\"website\":\"\",\"contactName\":\"\",\"contactEmail\":\"\",\"domains\":[],\"domainNames\":[]}')"
        .formatted(id, job, NOW);
  }

  private static String job(String task, String instance) {
    return "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES ('%s', '%s', NOW(), 0, 1)"
        .formatted(task, instance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM core.partner",
        "SELECT * FROM partner",
        "SELECT * FROM core.partner_act",
        "UPDATE core.partner_domain SET status = 'VERIFIED'",
        "SELECT secret FROM core.partner_provider",
        "DROP FUNCTION app.save_partner"
      })
  void letsNobodyPastTheDoors(String sql) throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertTrue(attacker.run(sql).refused());
      attacker.assertHeardNothingSecret(MARK);
    }
  }

  @Test
  void letsMaintainersAloneSayWhoMaintainsIt() throws SQLException {
    String all = "app.partner_maintainers('%s')".formatted(id);
    String drop = "app.drop_maintainer('%s', '%s', UUID(), " + NOW + ")";
    try (Attacker stranger = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("null", stranger.read(all));
      assertEquals("UNKNOWN", stranger.read(drop.formatted(id, FOREIGN_PERSON)));
      assertEquals("UNKNOWN", stranger.read(drop.formatted(id, OWN_PERSON)));
    }
    root(
        "INSERT INTO core.partner_maintainer VALUES ('%s', '%s', %s, 1)"
            .formatted(id, OWN_PERSON, NOW));
    try (Attacker provisional = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("NOT_ALLOWED", provisional.read(drop.formatted(id, FOREIGN_PERSON)));
    }
    try (Attacker maintainer = Attacker.within(FOREIGN, FOREIGN_PERSON)) {
      assertTrue(maintainer.read(all).contains(OWN_PERSON.toString()));
      assertEquals("DROPPED", maintainer.read(drop.formatted(id, OWN_PERSON)));
      assertEquals("LAST", maintainer.read(drop.formatted(id, FOREIGN_PERSON)));
    }
  }

  @Test
  void makesNoPartnerThatKeycloakWouldTakeForATenant() throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals(
          "0",
          attacker.read(
              "app.make_partner(UUID(), UUID(), 'SCHOOL', 'x', '', 'foreign-slug', " + NOW + ")"));
    }
  }

  @Test
  void showsAPartnerToItsMaintainersAndItsSecretToNobodyButAJob() throws SQLException {
    String read = "app.read_partner('%s', NULL)".formatted(id);
    try (Attacker stranger = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("null", stranger.read(read));
      assertEquals("null", stranger.read("app.read_partner('%s', UUID())".formatted(id)));
      assertEquals("null", stranger.read("app.find_partners('secret')"));
      assertEquals("null", stranger.read("app.find_partners('%')"));
      assertEquals("null", stranger.read("app.known_partner('%s')".formatted(id)));
      assertEquals("null", stranger.read("app.my_partners()"));
      stranger.assertHeardNothingSecret(MARK);
    }
    try (Attacker unsigned = Attacker.unsigned()) {
      assertEquals("28000", unsigned.run("SELECT " + read).state());
      assertEquals("28000", unsigned.run("SELECT app.my_partners()").state());
    }
    try (Attacker maintainer = Attacker.within(0, FOREIGN_PERSON)) {
      String document = maintainer.read(read);
      assertTrue(document.contains("\"name\": \"" + MARK + "\""), document);
      assertTrue(document.contains("\"secret\": null"), document);
      assertTrue(document.contains("\"provisional\": false"), document);
    }
  }

  @Test
  void letsNobodyButItsMaintainersChangeOne() throws SQLException {
    try (Attacker stranger = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("NOT_FOUND", stranger.read(save("NULL")));
      assertEquals("NOT_FOUND", stranger.read(save("UUID()")));
      stranger.read(
          "app.ask_partner_letter('%s', UUID(), 'me@example.org', 'fr', %s, '2026-12-09')"
              .formatted(id, NOW));
      stranger.run("COMMIT");
    }
    assertEquals(MARK, root("SELECT name FROM core.partner WHERE id = '" + id + "'"));
    assertEquals(
        "0", root("SELECT COUNT(*) FROM core.partner_letter WHERE partner_id = '" + id + "'"));
    try (Attacker maintainer = Attacker.within(0, FOREIGN_PERSON)) {
      assertEquals("SAVED", maintainer.read(save("NULL")));
      assertEquals("CHANGED", maintainer.read(save("NULL")));
    }
  }

  @Test
  void addsTheJobsThatFollowThePersonsOwnActAndNoOthers() throws SQLException {
    try (Attacker stranger = Attacker.within(OWN, OWN_PERSON)) {
      for (String task : List.of("tend-partner", "watch-partner", "mail-partner")) {
        assertEquals("28000", stranger.run(job(task, "0/" + act)).state());
      }
    }
    try (Attacker maintainer = Attacker.within(0, FOREIGN_PERSON)) {
      assertEquals("28000", maintainer.run(job("tend-partner", "4/" + act)).state());
      assertEquals("28000", maintainer.run(job("send-mail", "0/" + act)).state());
      assertFalse(maintainer.run(job("tend-partner", "0/" + act)).refused());
    }
  }

  @Test
  void showsAllPartnersToARunningComparisonAlone() throws SQLException {
    UUID run = UUID.randomUUID();
    String all = "app.partners_to_compare('%s')".formatted(run);
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertTrue(attacker.run(job("reconcile-identity", "0/" + run)).refused());
      attacker.run(job("reconcile-identity", OWN + "/" + run));
      assertEquals("null", attacker.read(all));
      root(job("reconcile-identity", "0/" + run));
      assertEquals("null", attacker.read(all), "it does not run yet");
      root("UPDATE jobs.scheduled_tasks SET picked = 1 WHERE task_instance = '0/" + run + "'");
      attacker.run("COMMIT");
      String shown = attacker.read(all);
      assertTrue(shown.contains("{\"act\": \"" + act + "\"}"), shown);
    } finally {
      root("DELETE FROM jobs.scheduled_tasks WHERE task_name = 'reconcile-identity'");
    }
  }

  private String written(int revision, String domains, String names, String provider) {
    return "app.save_partner('%s', NULL, %d, UUID(), 'ChangePartner', '', %s, '{\"kind\":\"SCHOOL\",\"name\":\"%s\",\"website\":\"\",\"contactName\":\"\",\"contactEmail\":\"\",\"removed\":0,\"domains\":[%s],\"domainNames\":[%s]%s}')"
        .formatted(id, revision, NOW, MARK, domains, names, provider);
  }

  private static String domain(UUID domain, String name, String status) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"token\":\"t\",\"status\":\"%s\",\"how\":\"DNS\",\"addedAt\":\"2026-11-25 10:00:00.000001\",\"answer\":\"FOUND\"}"
        .formatted(domain, name, status);
  }

  @Test
  void writesAndReadsAPartnerWhole() throws SQLException {
    String own = MARK + ".example";
    String other = "other-" + id + ".example";
    String provider =
        ",\"provider\":{\"protocol\":\"OIDC\",\"settings\":\"{}\",\"generation\":2,\"status\":\"TESTED\",\"proofCode\":\"c\",\"provedEmail\":\"a@b.example\",\"applied\":1,\"secret\":\"s\"}";
    try (Attacker maintainer = Attacker.within(0, FOREIGN_PERSON)) {
      assertEquals(
          "SAVED",
          maintainer.read(
              written(
                  0,
                  domain(UUID.randomUUID(), own, "VERIFIED")
                      + ","
                      + domain(UUID.randomUUID(), other, "PENDING"),
                  "\"%s\",\"%s\"".formatted(own, other),
                  provider)));
      String read = maintainer.read("app.read_partner('%s', NULL)".formatted(id));
      assertTrue(read.contains("\"status\": \"VERIFIED\""), read);
      assertTrue(read.contains("\"failingSince\": null"), read);
      assertTrue(read.contains("\"addedAt\": \"2026-11-25T10:00:00.000001Z\""), read);
      assertTrue(read.contains("\"generation\": 2"), read);
      assertTrue(read.contains("\"provedEmail\": \"a@b.example\""), read);
      assertTrue(read.contains("\"revision\": 1"), read);
      assertTrue(maintainer.read("app.my_partners()").contains("\"domains\": \"" + own + "\""));
      assertEquals("SAVED", maintainer.read(written(1, "", "", "")));
      maintainer.run("COMMIT");
    }
    assertEquals(
        "0", root("SELECT COUNT(*) FROM core.partner_domain WHERE partner_id = '" + id + "'"));
    assertEquals(
        "0", root("SELECT COUNT(*) FROM core.partner_provider WHERE partner_id = '" + id + "'"));
  }

  @Test
  void givesADomainToOnePartnerOnly() throws SQLException {
    UUID first = UUID.randomUUID();
    String held = "held-" + id + ".example";
    root(
        "INSERT INTO core.partner (id, kind, name, alias, created_at) VALUES ('%s', 'SCHOOL', 'First', 'q%s', %s)"
            .formatted(first, first.toString().substring(4), NOW));
    root(
        "INSERT INTO core.partner_domain (id, partner_id, name, token, status, added_at, verified_name) VALUES (UUID(), '%s', '%s', 't', 'VERIFIED', %s, '%s')"
            .formatted(first, held, NOW, held));
    try (Attacker maintainer = Attacker.within(0, FOREIGN_PERSON)) {
      assertEquals("1", maintainer.read("app.domain_is_taken('%s', '%s')".formatted(held, id)));
      assertEquals("0", maintainer.read("app.domain_is_taken('%s', '%s')".formatted(held, first)));
      assertEquals(
          "TAKEN",
          maintainer.read(
              written(0, domain(UUID.randomUUID(), held, "VERIFIED"), "\"" + held + "\"", "")));
    } finally {
      root("DELETE FROM core.partner_domain WHERE partner_id = '" + first + "'");
      root("DELETE FROM core.partner WHERE id = '" + first + "'");
    }
  }

  @Test
  void letsATenantSeeThePartnersThatItWorksWith() throws SQLException {
    UUID tie = UUID.randomUUID();
    root(
        "INSERT INTO core.tenant_partner VALUES (%d, '%s', '%s', 'STUDENT', '%s', %s)"
            .formatted(OWN, tie, id, OWN_PERSON, NOW));
    String all = "app.tenant_partners('ffffffff-ffff-ffff-ffff-ffffffffffff', 200)";
    try (Attacker foreign = Attacker.within(FOREIGN, FOREIGN_PERSON)) {
      assertFalse(foreign.read(all).contains(id.toString()));
    }
    try (Attacker own = Attacker.within(OWN, OWN_PERSON)) {
      String seen = own.read(all);
      assertTrue(seen.contains("\"partnerId\": \"" + id + "\""), seen);
      assertTrue(seen.contains("\"provider\": \"DRAFT\""), seen);
      assertTrue(seen.contains("\"pending\": \"" + MARK + ".example\""), seen);
    } finally {
      root("DELETE FROM core.tenant_partner WHERE id = '" + tie + "'");
    }
  }

  @Test
  void provesAProviderAndHandsAPartnerOverToTheRightPersonAlone() throws SQLException {
    String code = id.toString().substring(0, 26);
    String mail = root("SELECT email FROM core.person WHERE id = '" + OWN_PERSON + "'");
    root(
        "UPDATE core.partner_domain SET status = 'VERIFIED', name = 'example.org', verified_name = 'example.org' WHERE partner_id = '%s'"
            .formatted(id));
    String prove = "app.prove_partner('%s', %s, UUID(), " + NOW + ")";
    String hash = "0".repeat(32) + id.toString().replace("-", "");
    root(
        "INSERT INTO core.partner_letter (id, partner_id, email, locale, invited_by, expires_at) VALUES ('%s', '%s', '%s', 'fr', '%s', '2026-12-09')"
            .formatted(act, id, mail, FOREIGN_PERSON));
    String sending = "SELECT app.mail_partner_letter('%s', '%s', %s)".formatted(act, hash, NOW);
    assertTrue(root(sending).contains(mail));
    assertEquals(null, root(sending));
    String accept = "app.accept_partner_letter('%s', UUID(), %s)".formatted(hash, NOW);
    try (Attacker other = Attacker.within(0, FOREIGN_PERSON)) {
      assertTrue(other.read(accept).contains("SOMEBODY_ELSE"));
    }
    try (Attacker person = Attacker.within(0, OWN_PERSON)) {
      assertTrue(person.read("app.read_partner_proof('%s')".formatted(code)).contains("-1\""));
      assertEquals("ANOTHER_WAY", person.read(prove.formatted(code, "NULL")));
      assertEquals("PROVED", person.read(prove.formatted(code, "'p" + id + "-1'")));
      assertEquals("UNKNOWN", person.read(prove.formatted("x".repeat(26), "'a'")));
      String read = person.read("app.read_partner_letter('%s', %s)".formatted(hash, NOW));
      assertTrue(read.contains("WAITING"), read);
      assertTrue(person.read(accept).contains("ACCEPTED"));
      assertTrue(person.read("app.read_partner('%s', NULL)".formatted(id)).contains("TESTED"));
      assertTrue(person.read("app.partner_addressees('%s')".formatted(act)).contains(mail));
    }
    root("DELETE FROM core.partner_letter WHERE partner_id = '" + id + "'");
  }
}
