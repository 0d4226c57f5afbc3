package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.datasource.TenantContext;
import fr.passerelle.datasource.TenantDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody holds the application's own database account and sends raw SQL: nothing foreign is seen
 * or changed.
 */
class IsolationAttackIT {
  private static final int LUMEN = 1;
  private static final int BRINDILLE = 2;
  private static final UUID CLAIRE = UUID.fromString("0c1a0000-0000-4000-8000-000000000001");
  private static final UUID MARC = UUID.fromString("0c1a0000-0000-4000-8000-000000000002");
  private static final String DENIED = "28000";

  /**
   * A tenant that is no number: a change is refused for that alone, before its signature is looked
   * at.
   */
  private static final String NOT_A_NUMBER = "22007";

  private static TenantDataSource pool;

  private Connection connection;
  private Statement sql;
  private TenantContext.Scope scope;

  @BeforeAll
  static void open() throws SQLException {
    pool = new TenantDataSource();
    pool.setUrl(Passerelle.running().database().url("app"));
    pool.setUser("passerelle_app");
    pool.setPassword(Passerelle.running().appPassword());
    pool.setTenantKey(Passerelle.running().tenantKey());
  }

  /** Claire's own transaction in Atelier Lumen, into which the attacker injects. */
  @BeforeEach
  void enterLumen() throws SQLException {
    connection = pool.getConnection();
    scope = TenantContext.enter(LUMEN, CLAIRE);
    connection.setAutoCommit(false);
    sql = connection.createStatement();
  }

  @AfterEach
  void leave() throws SQLException {
    connection.rollback();
    connection.close();
    scope.close();
  }

  static List<String> tenantViews() throws SQLException {
    List<String> views = new ArrayList<>();
    try (Connection root = Site.running().asRoot();
        Statement ask = root.createStatement();
        ResultSet rows =
            ask.executeQuery(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'core' AND column_name = 'tenant_id'")) {
      while (rows.next()) {
        views.add(rows.getString(1));
      }
    }
    assertTrue(views.size() > 15, "The tables of tenants were not found: " + views);
    return views;
  }

  private String one(String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private void refuses(String statement) {
    SQLException refusal =
        assertThrows(SQLException.class, () -> sql.execute(statement), statement);
    assertFalse(
        refusal.getMessage().contains(Passerelle.running().tenantKey()), "The key was printed");
  }

  @ParameterizedTest
  @MethodSource("tenantViews")
  void showsNoRowWithoutAContextButAnError(String view) throws SQLException {
    try (Connection bare = Passerelle.asApplication();
        Statement ask = bare.createStatement()) {
      SQLException refusal =
          assertThrows(SQLException.class, () -> ask.executeQuery("SELECT * FROM " + view));
      assertEquals(DENIED, refusal.getSQLState());
    }
  }

  @ParameterizedTest
  @MethodSource("tenantViews")
  void showsTheOwnRowsAlone(String view) throws SQLException {
    String own = one("SELECT COUNT(*) FROM " + view);
    try (Connection root = Site.running().asRoot();
        Statement ask = root.createStatement();
        ResultSet count =
            ask.executeQuery("SELECT COUNT(*) FROM core." + view + " WHERE tenant_id = " + LUMEN)) {
      count.next();
      assertEquals(count.getString(1), own);
    }
  }

  @ParameterizedTest
  @MethodSource("tenantViews")
  void keepsTheTablesBehindTheViewsShut(String view) {
    refuses("SELECT * FROM core." + view);
    refuses("DELETE FROM core." + view);
    refuses("INSERT INTO core." + view + " SELECT * FROM core." + view);
  }

  @ParameterizedTest
  @MethodSource("tenantViews")
  void hasNoColumnThatNamesATenant(String view) {
    refuses("SELECT tenant_id FROM " + view);
    refuses("UPDATE " + view + " SET tenant_id = " + BRINDILLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET @tenant = 2",
        "SELECT @tenant := 2",
        "SET @tenant = '2'",
        "SET @tenant = '1|', @person = ''",
        "SET @tsig = NULL",
        "SET @tsig = 0",
        "SET @tsig = ''",
        "SET @tsig = TRUE",
        "SET @tsig = SHA2('guess', 256)",
        "SET @tuntil = @tuntil + 1",
        "SET @tuntil = 99999999999",
        "SET @person = '0c1a0000-0000-4000-8000-000000000002'",
        "SET @tenant = 2, @person = '0c1a0000-0000-4000-8000-000000000002'",
        "SET @person = NULL"
      })
  void deniesAForgedContextAndPrintsNoSignature(String forgery) throws SQLException {
    sql.execute(forgery);
    for (String query :
        List.of(
            "SELECT * FROM membership",
            "SELECT * FROM me",
            "SELECT * FROM my_membership",
            "UPDATE membership SET circle = 'READER'",
            "DELETE FROM membership")) {
      SQLException refusal = assertThrows(SQLException.class, () -> sql.execute(query), query);
      assertTrue(
          Set.of(DENIED, NOT_A_NUMBER).contains(refusal.getSQLState()), refusal.getMessage());
      assertFalse(refusal.getMessage().matches(".*[0-9a-f]{64}.*"), refusal.getMessage());
    }
  }

  @Test
  void deniesASignatureReplayedOnAnotherConnection() throws SQLException {
    String saved =
        one(
            "SELECT CONCAT('SET @tenant=', @tenant, ',@person=''', @person, ''',@tuntil=', @tuntil, ',@tsig=''', @tsig, '''')");
    try (Connection other = Passerelle.asApplication();
        Statement replay = other.createStatement()) {
      replay.execute(saved);
      SQLException refusal =
          assertThrows(SQLException.class, () -> replay.executeQuery("SELECT * FROM membership"));
      assertEquals(DENIED, refusal.getSQLState());
    }
  }

  @Test
  void leavesNothingOfATenantOnTheConnection() throws SQLException {
    connection.setAutoCommit(true);
    assertEquals(
        null,
        one(
            "SELECT CONCAT_WS('', @tenant, @person, @tuntil, @tsig) FROM DUAL WHERE @tsig IS NOT NULL"));
    SQLException refusal =
        assertThrows(SQLException.class, () -> sql.executeQuery("SELECT * FROM membership"));
    assertEquals(DENIED, refusal.getSQLState());
    connection.setAutoCommit(false);
  }

  @Test
  void throwsWhenTheThreadSwitchesTenantInsideATransaction() {
    try (TenantContext.Scope other = TenantContext.enter(BRINDILLE, MARC)) {
      assertThrows(SQLException.class, () -> connection.createStatement());
    }
  }

  @Test
  void changesNothingForeign() throws SQLException {
    String foreign = rootOne("SELECT id FROM core.membership WHERE tenant_id = 2 LIMIT 1");
    assertEquals(
        0,
        sql.executeUpdate("UPDATE membership SET circle = 'READER' WHERE id = '" + foreign + "'"));
    assertEquals(0, sql.executeUpdate("DELETE FROM membership WHERE id = '" + foreign + "'"));
    refuses(
        "INSERT INTO team_member (id, team_id, challenge_id, person_id, joined_at) VALUES (UUID(), '"
            + foreign
            + "', '"
            + foreign
            + "', '"
            + MARC
            + "', NOW())");
  }

  @Test
  void fillsTheTenantIntoWhatIsInserted() throws SQLException {
    String id = UUID.randomUUID().toString();
    sql.execute(
        "INSERT INTO audit_entry (id, at, act, details) VALUES ('"
            + id
            + "', NOW(), 'Attack', '')");
    connection.commit();
    assertEquals("1", rootOne("SELECT tenant_id FROM core.audit_entry WHERE id = '" + id + "'"));
    refuses("UPDATE audit_entry SET act = 'Nothing' WHERE id = '" + id + "'");
    refuses("DELETE FROM audit_entry WHERE id = '" + id + "'");
    refuses(
        "REPLACE INTO audit_entry (id, at, act, details) VALUES ('"
            + id
            + "', NOW(), 'Nothing', '')");
    refuses(
        "INSERT INTO audit_entry (id, at, act, details) VALUES ('"
            + id
            + "', NOW(), 'Nothing', '') ON DUPLICATE KEY UPDATE act = 'Nothing'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM core.tenant",
        "SELECT * FROM core.person",
        "SELECT * FROM jobs.scheduled_tasks",
        "DELETE FROM jobs.scheduled_tasks",
        "SELECT * FROM mysql.proc",
        "SELECT * FROM mysql.user",
        "SELECT ctx.tenant()",
        "CREATE VIEW app.mine AS SELECT * FROM core.membership",
        "CREATE TABLE app.mine (id INT)",
        "CREATE FUNCTION app.mine() RETURNS INT RETURN 1",
        "ALTER VIEW app.membership AS SELECT 1",
        "DROP VIEW app.membership",
        "SELECT 'x' INTO OUTFILE '/tmp/passerelle-attack'",
        "SELECT LOAD_FILE('/etc/passwd') FROM mysql.user",
        "GRANT ALL ON *.* TO passerelle_app",
        "SET GLOBAL general_log = 1",
        "KILL 1"
      })
  void refusesWhatAnApplicationHasNoUseFor(String statement) {
    refuses(statement);
  }

  @Test
  void hidesTheKeyInTheCatalogue() throws SQLException {
    String key = Passerelle.running().tenantKey();
    for (String look :
        List.of(
            "SELECT GROUP_CONCAT(COALESCE(routine_definition, '')) FROM information_schema.routines",
            "SELECT GROUP_CONCAT(COALESCE(view_definition, '')) FROM information_schema.views",
            "SELECT GROUP_CONCAT(COALESCE(info, '')) FROM information_schema.processlist")) {
      String seen = one(look);
      assertFalse(seen != null && seen.contains(key), look);
    }
    refuses("SHOW CREATE FUNCTION ctx.tenant");
  }

  @Test
  void showsAPersonTheirOwnTenantsAlone() throws SQLException {
    assertEquals("atelier-lumen", one("SELECT GROUP_CONCAT(slug) FROM my_membership"));
    assertEquals("claire@atelier-lumen.example", one("SELECT GROUP_CONCAT(email) FROM me"));
    assertEquals("atelier-lumen", one("SELECT GROUP_CONCAT(slug) FROM tenant"));
    assertEquals(null, one("SELECT email FROM member WHERE email = 'marc@brindille.example'"));
  }

  private static String rootOne(String query) throws SQLException {
    try (Connection root = Site.running().asRoot();
        Statement ask = root.createStatement();
        ResultSet row = ask.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
