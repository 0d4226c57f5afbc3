package fr.passerelle.database;

import static fr.passerelle.database.TestDatabase.FOREIGN;
import static fr.passerelle.database.TestDatabase.OWN;
import static fr.passerelle.database.TestDatabase.OWN_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.passerelle.datasource.TenantContext;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application's account may do beside the views of one table each. */
class RightsTest {
  private static final String JOB =
      "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
          + " VALUES ('send-mail', '%s', %s, NOW(), 0, 1)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM core.challenge",
        "SELECT * FROM core.tenant",
        "SELECT * FROM core.flyway_schema_history",
        "SELECT ctx.tenant()",
        "SELECT ctx.deny()",
        "SHOW CREATE FUNCTION ctx.tenant",
        "SHOW FUNCTION CODE ctx.tenant",
        "SHOW CREATE VIEW challenge",
        "SHOW CREATE TRIGGER core.challenge_tenant",
        "SELECT * FROM mysql.proc",
        "SELECT * FROM mysql.global_priv",
        "SELECT * FROM challenge INTO OUTFILE '/tmp/passerelle-challenge'",
        "LOAD DATA INFILE '/etc/passwd' INTO TABLE audit_entry",
        "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE audit_entry",
        "CREATE TABLE app.mine (id INT)",
        "CREATE TEMPORARY TABLE app.mine (id INT)",
        "CREATE VIEW app.mine AS SELECT * FROM challenge",
        "CREATE OR REPLACE VIEW challenge AS SELECT 1",
        "CREATE FUNCTION ctx.tenant() RETURNS INT RETURN 4",
        "CREATE FUNCTION app.mine() RETURNS INT RETURN 4",
        "ALTER VIEW challenge AS SELECT 1",
        "DROP VIEW challenge",
        "DROP TRIGGER core.challenge_tenant",
        "ALTER TABLE core.challenge ADD x INT",
        "TRUNCATE core.challenge",
        "HANDLER core.challenge OPEN",
        "GRANT SELECT ON app.challenge TO passerelle_jobs",
        "SET GLOBAL general_log = 1",
        "SET GLOBAL innodb.optimizer_row_next_find_cost = 0",
        "SET pseudo_thread_id = 1",
        "SET ROLE passerelle_definer",
        "EXPLAIN SELECT * FROM challenge",
        "ANALYZE SELECT * FROM challenge",
        "UPDATE audit_entry SET details = 'nothing happened'",
        "DELETE FROM audit_entry",
        "UPDATE tenant SET name = 'mine'",
        "UPDATE tenant_settings SET slug = 'mine'",
        "UPDATE tenant_settings SET status = 'ACTIVE'",
        "DELETE FROM tenant_settings",
        "DELETE FROM me",
        "UPDATE member SET display_name = 'x'",
        "SELECT * FROM jobs.scheduled_tasks",
        "UPDATE jobs.scheduled_tasks SET picked = 1",
        "DELETE FROM jobs.scheduled_tasks",
        "SELECT 1; SELECT 2"
      })
  void refuses(String sql) throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertTrue(attacker.run(sql).refused());
      attacker.run("PREPARE hidden FROM '" + sql.replace("'", "''") + "'");
      assertTrue(attacker.run("EXECUTE hidden").refused());
    }
  }

  @Test
  void readsNoDefinitionAndNoOtherTenantInTheServersOwnTables() throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      attacker.run("SET optimizer_trace = 'enabled=on', profiling = 1");
      attacker.run("SELECT COUNT(*) FROM challenge");
      for (String table :
          List.of("routines", "parameters", "triggers", "optimizer_trace", "profiling", "views")) {
        attacker.run("SELECT * FROM information_schema." + table);
      }
      attacker.run("SHOW PROFILES");
      attacker.run("SHOW FUNCTION STATUS");
      assertEquals(
          "0",
          attacker.read(
              "(SELECT COUNT(*) FROM information_schema.views WHERE view_definition LIKE '%tenant%')"));
      assertEquals(
          "0",
          attacker.read(
              "(SELECT COUNT(*) FROM information_schema.tables WHERE table_schema IN ('core', 'ctx'))"));
      attacker.assertHeardNothingSecret(
          attacker.rightSignature(
              FOREIGN, OWN_PERSON.toString(), Long.parseLong(attacker.read("@tuntil"))));
    }
  }

  @Test
  void seesOfOtherTenantsSlugAndStatusAlone() throws SQLException {
    try (Attacker attacker = Attacker.unsigned()) {
      assertEquals(2, attacker.run("SELECT id, slug, status FROM tenant_directory").rows());
      assertTrue(attacker.run("SELECT name FROM tenant_directory").refused());
      assertTrue(attacker.run("UPDATE tenant_directory SET status = 'GONE'").refused());
      assertEquals("28000", attacker.run("SELECT * FROM tenant").state());
      assertEquals("28000", attacker.run("SELECT * FROM member").state());
      assertEquals("28000", attacker.run("SELECT * FROM me").state());
      assertEquals("28000", attacker.run("SELECT * FROM my_membership").state());
    }
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertEquals("own name", attacker.read("name FROM tenant"));
      assertEquals(60, attacker.run("SELECT * FROM member").rows());
      assertEquals("own name", attacker.read("name FROM my_membership"));
    }
  }

  @Test
  void isToldNothingOfAPersonWithoutTheApplicationsSeal() throws SQLException {
    UUID somebody = UUID.fromString("0c1a0000-0000-4000-8000-0000000000ff");
    long until = Attacker.soon();
    try (Attacker attacker = Attacker.within(0, somebody)) {
      for (String way :
          List.of(
              "INSERT INTO me VALUES ('%s', 'e', 1, 'd', 'fr', NOW(), NOW())",
              "REPLACE INTO me VALUES ('%s', 'e', 1, 'd', 'fr', NOW(), NOW())",
              "UPDATE me SET email = 'e' WHERE id = '%s'",
              "DELETE FROM me WHERE id = '%s'",
              "SELECT ctx.sealed('%s', 'e', 1, 'd', 'fr', 0, '')")) {
        assertTrue(attacker.run(way.formatted(somebody)).refused(), way);
      }
      String seal = attacker.rightSeal(somebody, "ida@x.example", true, "Ida", until);
      assertEquals("1", attacker.read(knowing("ida@x.example", true, "Ida", until, seal)));
      assertEquals("ida@x.example", attacker.read("email FROM me"));
      for (String wrong :
          List.of(
              knowing("FOREIGN0@example.org", true, "Ida", until, seal),
              knowing("ida@x.example", false, "Ida", until, seal),
              knowing("ida@x.example", true, "Otto", until, seal),
              knowing("ida@x.example", true, "Ida", until + 1, seal),
              knowing("ida@x.example", true, "Ida", until, ""),
              knowing(
                  "ida@x.example",
                  true,
                  "Ida",
                  1,
                  attacker.rightSeal(somebody, "ida@x.example", true, "Ida", 1)),
              knowing(
                  "ida@x.example",
                  true,
                  "Ida",
                  until,
                  attacker.rightSeal(OWN_PERSON, "ida@x.example", true, "Ida", until)))) {
        assertEquals("28000", attacker.run("SELECT " + wrong).state(), wrong);
      }
    }
  }

  private static String knowing(
      String email, boolean verified, String name, long until, String seal) {
    return "app.know_me('%s', %s, '%s', 'fr', NOW(6), %d, '%s')"
        .formatted(email, verified, name, until, seal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT COUNT(*) FROM member WHERE email LIKE 'FOREIGN%' AND spy(display_name)",
        "SELECT COUNT(*) FROM member WHERE person_id = '0c1a0000-0000-4000-8000-0000000000a4' AND spy(display_name)",
        "SELECT COUNT(*) FROM (SELECT 1) d LEFT JOIN member m ON m.person_id = '0c1a0000-0000-4000-8000-0000000000a4' AND spy(display_name)",
        "SELECT STRAIGHT_JOIN COUNT(*) FROM challenge c JOIN member m ON m.person_id = c.created_by WHERE spy(display_name)",
        "SELECT COUNT(*) FROM my_membership WHERE spy(name)",
        "SELECT COUNT(*) FROM my_membership WHERE slug = 'FOREIGN-slug' AND spy(name)",
        "SELECT COUNT(*) FROM (SELECT 1) d LEFT JOIN my_membership ON slug = 'FOREIGN-slug' AND spy(name)",
        "SELECT COUNT(*) FROM my_challenge WHERE slug = 'FOREIGN-slug' AND spy(title)",
        "SELECT COUNT(*) FROM my_thanks WHERE slug = 'FOREIGN-slug' AND spy(message)",
        "SELECT COUNT(*) FROM my_decision WHERE slug = 'FOREIGN-slug' AND spy(reason)",
        "SELECT COUNT(*) FROM me WHERE email LIKE 'FOREIGN%' AND spy(email)",
        "SELECT COUNT(*) FROM tenant WHERE slug = 'FOREIGN-slug' AND spy(name)"
      })
  void noConditionSeesForeignPeopleOrTenants(String sql) throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      for (String session :
          List.of("DO 1", "SET optimizer_scan_setup_cost = 0, optimizer_where_cost = 0")) {
        attacker.run(session);
        attacker.run("SET @seen = ''");
        assertFalse(
            attacker
                .run(sql.replaceAll("spy\\((\\w+)\\)", "(@seen := CONCAT(@seen, $1)) IS NOT NULL"))
                .refused());
        assertFalse(attacker.read("@seen").contains(Seed.MARK));
      }
    }
  }

  @Test
  void addsJobsOfItsTenantAlone() throws SQLException {
    try (Attacker attacker = Attacker.within(OWN, OWN_PERSON)) {
      assertFalse(attacker.run(JOB.formatted(OWN + "/" + UUID.randomUUID(), "NULL")).refused());
      assertEquals(
          "28000", attacker.run(JOB.formatted(FOREIGN + "/" + UUID.randomUUID(), "NULL")).state());
      assertEquals(
          "28000", attacker.run(JOB.formatted(OWN + "/" + UUID.randomUUID(), "'data'")).state());
    }
    try (Attacker attacker = Attacker.unsigned()) {
      assertEquals("28000", attacker.run(JOB.formatted(OWN + "/x", "NULL")).state());
    }
  }

  @Test
  void isEnoughForTheSchedulersClient() throws SQLException {
    try (Connection transaction = TestDatabase.get().pool().getConnection();
        var scope = TenantContext.enter(OWN, OWN_PERSON)) {
      transaction.setAutoCommit(false);
      SchedulerClient.Builder.create(joining(transaction))
          .tableName("jobs.scheduled_tasks")
          .jdbcCustomization(new MariaDBJdbcCustomization(true))
          .build()
          .scheduleBatch(
              List.of(new TaskInstance<Void>("send-mail", OWN + "/" + UUID.randomUUID())),
              Instant.now());
      transaction.rollback();
    }
    try (Connection jobs = TestDatabase.get().jobs();
        Statement sql = jobs.createStatement()) {
      assertTrue(sql.execute("SELECT * FROM jobs.scheduled_tasks FOR UPDATE"));
    }
  }

  /** As the server's pool does: everybody in the transaction gets its connection. */
  private static DataSource joining(Connection transaction) {
    Connection unclosed =
        (Connection)
            Proxy.newProxyInstance(
                RightsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) ->
                    List.of("close", "commit").contains(method.getName())
                        ? null
                        : method.invoke(transaction, args));
    return (DataSource)
        Proxy.newProxyInstance(
            RightsTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> unclosed);
  }
}
