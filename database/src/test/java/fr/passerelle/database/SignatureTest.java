package fr.passerelle.database;

import static fr.passerelle.database.Attacker.soon;
import static fr.passerelle.database.TestDatabase.FOREIGN;
import static fr.passerelle.database.TestDatabase.FOREIGN_PERSON;
import static fr.passerelle.database.TestDatabase.OWN;
import static fr.passerelle.database.TestDatabase.OWN_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.datasource.TenantContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the signed context itself. */
class SignatureTest {
  private static final String READ = "SELECT * FROM challenge";

  @Test
  void holdsForWhatTheApplicationBound() throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertFalse(attacker.run(READ).refused());
      assertEquals(1, attacker.run("SELECT * FROM me").rows());
    }
  }

  @Test
  void holdsForTheRightSignatureAlone() throws SQLException {
    try (Attacker attacker = Attacker.unsigned()) {
      long until = soon();
      String right = attacker.rightSignature(FOREIGN, "", until);
      attacker.bind(FOREIGN, "", until, right);
      assertFalse(attacker.run(READ).refused(), "this test forges with the same text");
      attacker.bind(FOREIGN, "", until + 1, right);
      assertEquals("28000", attacker.run(READ).state());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@tenant = 4",
        "@tenant = '4'",
        "@tenant = '3 4'",
        "@tenant = -1",
        "@tenant = 4294967299",
        "@tenant = 0x33",
        "@tenant = 3.4",
        "@tenant = 4, @tsig = 0",
        "@tenant = 4, @tsig = NULL",
        "@tenant = 4, @tsig = TRUE",
        "@tenant = 4, @tsig = 0e0",
        "@tenant = 4, @tsig = ''",
        "@tenant = 4, @tsig = x'00'",
        "@tenant = 4, @tsig = CURRENT_TIME",
        "@tenant = 4, @tsig = POINT(1, 1)",
        "@tenant = 4, @tsig = _utf8mb4'é'",
        "@tenant = 4, @tsig = REPEAT('a', 1000000)",
        "@tenant = 4, @tsig = SHA2(CONCAT(@tsig, '4'), 256)",
        "@tuntil = @tuntil + 1",
        "@tuntil = 'never', @tenant = 4",
        "@person = '0c1a0000-0000-4000-8000-0000000000a4', @tenant = 4",
        "@person = 5, @tenant = 4",
        "@tenant = 4, sql_mode = ''",
        "@tenant = 4, sql_mode = 'TRADITIONAL', @tsig = 1",
        "@tenant = 4, collation_connection = 'utf8mb4_bin'",
        "@tenant = 4, character_set_connection = 'ucs2'"
      })
  void tellsNothingToForgedVariables(String forged) throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      String secret =
          attacker.rightSignature(
              FOREIGN, OWN_PERSON.toString(), Long.parseLong(attacker.read("@tuntil")));
      attacker.run("SET " + forged);
      for (String sql :
          List.of(
              READ,
              "SELECT * FROM my_membership",
              "SELECT * FROM tenant",
              "SELECT CAST(@tsig AS SIGNED) + (SELECT COUNT(*) FROM challenge)",
              "SELECT EXTRACTVALUE(1, CONCAT('~', (SELECT id FROM challenge LIMIT 1)))",
              "SELECT UPDATEXML(1, CONCAT('~', (SELECT id FROM challenge LIMIT 1)), 1)",
              "INSERT INTO challenge (id) VALUES (UUID())",
              "SHOW WARNINGS",
              "SHOW ERRORS",
              "GET DIAGNOSTICS CONDITION 1 @m = MESSAGE_TEXT",
              "SELECT @m")) {
        assertFalse(attacker.run(sql).text().contains(Seed.MARK), sql);
      }
      attacker.assertHeardNothingSecret(secret);
    }
  }

  @Test
  void isWorthNothingOnAnotherConnection() throws SQLException {
    try (Attacker victim = Attacker.within(FOREIGN, FOREIGN_PERSON);
        Attacker thief = Attacker.unsigned()) {
      thief.bind(
          FOREIGN,
          FOREIGN_PERSON.toString(),
          Long.parseLong(victim.read("@tuntil")),
          victim.read("@tsig"));
      assertEquals("28000", thief.run(READ).state());
      assertTrue(thief.run("SET pseudo_thread_id = " + victim.read("CONNECTION_ID()")).refused());
      assertEquals("28000", thief.run(READ).state());
    }
  }

  @Test
  void isWorthNothingForAnotherPersonOrTenant() throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, null)) {
      assertFalse(attacker.run(READ).refused());
      assertEquals("28000", attacker.run("SELECT * FROM me").state());
      attacker.run("SET @person = '" + FOREIGN_PERSON + "'");
      assertEquals("28000", attacker.run("SELECT * FROM me").state());
      assertEquals("28000", attacker.run(READ).state());
    }
    try (Attacker attacker = Attacker.within(0, OWN_PERSON)) {
      assertEquals("28000", attacker.run(READ).state());
      assertEquals(1, attacker.run("SELECT * FROM me").rows());
    }
  }

  @Test
  void endsWithItsTimeWhateverTheSessionsClockSays() throws SQLException {
    try (Attacker attacker = Attacker.unsigned()) {
      long past = soon() - 1000;
      attacker.bind(FOREIGN, "", past, attacker.rightSignature(FOREIGN, "", past));
      assertEquals("28000", attacker.run(READ).state());
      for (String clock :
          List.of("timestamp = 1000", "time_zone = '-12:00'", "time_zone = '+13:00'")) {
        attacker.run("SET " + clock);
        assertEquals("28000", attacker.run(READ).state(), clock);
      }
    }
  }

  @Test
  void leavesTheConnectionWithTheTransaction() throws SQLException {
    try (Connection pooled = TestDatabase.get().pool().getConnection();
        var statement = pooled.createStatement()) {
      try (var scope = TenantContext.enter(FOREIGN, FOREIGN_PERSON)) {
        pooled.setAutoCommit(false);
        statement.execute(READ);
        pooled.rollback();
        pooled.setAutoCommit(true);
      }
      SQLException refused = assertThrows(SQLException.class, () -> statement.execute(READ));
      assertEquals("28000", refused.getSQLState());
    }
  }

  @Test
  void doesNotChangeTenantInsideATransaction() throws SQLException {
    try (Connection pooled = TestDatabase.get().pool().getConnection();
        var outer = TenantContext.enter(OWN, OWN_PERSON)) {
      pooled.setAutoCommit(false);
      try (var inner = TenantContext.enter(FOREIGN, FOREIGN_PERSON)) {
        assertEquals(
            "28000", assertThrows(SQLException.class, pooled::createStatement).getSQLState());
        assertEquals(
            "28000",
            assertThrows(SQLException.class, () -> pooled.setAutoCommit(false)).getSQLState());
      }
      pooled.rollback();
    }
  }

  @Test
  void handsOutNoPhysicalConnection() throws SQLException {
    try (Connection pooled = TestDatabase.get().pool().getConnection()) {
      assertThrows(SQLException.class, () -> pooled.unwrap(org.mariadb.jdbc.Connection.class));
      assertFalse(pooled.isWrapperFor(org.mariadb.jdbc.Connection.class));
    }
  }
}
