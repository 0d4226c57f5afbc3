package fr.passerelle.database;

import static fr.passerelle.database.Deployment.APP_ACCOUNT;
import static fr.passerelle.database.Deployment.JOBS_ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may what. The definer of all views and functions is locked: nobody can log in as it. */
final class Accounts {
  static final String DEFINER = "passerelle_definer@localhost";

  /** What is written once is never changed: not even by an application that is tricked into it. */
  private static final Set<String> APPEND_ONLY =
      Set.of("audit_entry", "submission_version", "thanks");

  /**
   * The application may add jobs of the tenant it stands in, and no others; and without data, which
   * the scheduler would deserialise. Where there is no tenant yet: the letter of a sign-up that
   * waits for it, the organization of a tenant that the signed person has opened, what a person
   * wishes for themselves, and what follows a person's act with a partner. At the desk of the
   * operators: what follows an act that one of them has just done. An organization is deleted for a
   * tenant that is erased.
   */
  static final String JOB_GATE =
      "CREATE OR REPLACE DEFINER="
          + DEFINER
          + " TRIGGER jobs.scheduled_tasks_tenant BEFORE INSERT ON jobs.scheduled_tasks FOR EACH ROW BEGIN"
          + " DECLARE v_may BOOLEAN DEFAULT FALSE;"
          + " IF SUBSTRING_INDEX(USER(), '@', 1) = '"
          + APP_ACCOUNT
          + "' THEN"
          + " IF NEW.task_name = 'mail-sign-up' THEN SET v_may = NEW.task_instance LIKE '0/%' AND EXISTS (SELECT 1"
          + " FROM core.sign_up WHERE id = SUBSTRING(NEW.task_instance, 3) AND sent_at IS NULL);"
          + " ELSEIF NEW.task_name = 'create-organization' THEN SET v_may = EXISTS (SELECT 1 FROM core.sign_up"
          + " WHERE id = SUBSTRING_INDEX(NEW.task_instance, '/', -1) AND opened_by = ctx.person()"
          + " AND NEW.task_instance = CONCAT(opened_tenant, '/', id));"
          + " ELSEIF NEW.task_name = 'tell-owners' AND ctx.tenant() = "
          + SignedContext.DESK
          + " THEN SET v_may = EXISTS (SELECT 1 FROM core.operator_act WHERE id = SUBSTRING_INDEX(NEW.task_instance, '/', -1)"
          + " AND operator_id = ctx.operator() AND NEW.task_instance = CONCAT(tenant, '/', id));"
          + " ELSEIF NEW.task_name = 'export-person' THEN SET v_may = NEW.task_instance LIKE '0/%' AND EXISTS (SELECT 1"
          + " FROM core.person_export WHERE id = SUBSTRING(NEW.task_instance, 3) AND person_id = ctx.person());"
          + " ELSEIF NEW.task_name = 'erase-person' THEN SET v_may = NEW.task_instance LIKE '0/%' AND EXISTS (SELECT 1"
          + " FROM core.erasure WHERE id = SUBSTRING(NEW.task_instance, 3) AND person_id = ctx.person());"
          + " ELSEIF NEW.task_name IN ('tend-partner', 'watch-partner', 'mail-partner') THEN SET v_may = EXISTS (SELECT 1 FROM core.partner_act"
          + " WHERE person_id = ctx.person() AND NEW.task_instance = CONCAT('0/', id))"
          + " OR (NEW.task_name = 'tend-partner' AND EXISTS (SELECT 1 FROM core.operator_act"
          + " WHERE act IN ('VerifyDomain', 'TakeBackDomain') AND operator_id = ctx.person() AND NEW.task_instance = CONCAT('0/', id)));"
          + " ELSEIF NEW.task_name = 'delete-organization' THEN SET v_may = NEW.task_instance LIKE CONCAT(ctx.tenant(), '/%')"
          + " AND EXISTS (SELECT 1 FROM core.tenant WHERE id = ctx.tenant() AND status = 'ERASED');"
          + " ELSE SET v_may = NEW.task_instance LIKE CONCAT(ctx.tenant(), '/%'); END IF;"
          + " IF NOT (v_may AND NEW.task_data IS NULL) THEN"
          + " SIGNAL SQLSTATE '28000' SET MESSAGE_TEXT = 'not a job of this tenant'; END IF; END IF; END";

  /** What may be done with views over several tables or beside tenants, beyond reading. */
  private static final Map<String, Set<String>> WRITABLE =
      Map.of(
          "my_export", Set.of("SELECT", "INSERT", "UPDATE"),
          "my_erasure", Set.of("SELECT", "INSERT", "UPDATE"),
          "tenant_settings", Set.of("SELECT", "UPDATE"));

  private Accounts() {}

  static List<String> create(Deployment deployment, String flyway, String flywayPassword) {
    List<String> sql = new ArrayList<>();
    for (String schema : List.of("core", "app", "ctx", "jobs")) {
      sql.add(
          "CREATE DATABASE IF NOT EXISTS "
              + schema
              + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }
    sql.add("CREATE USER IF NOT EXISTS " + DEFINER + " ACCOUNT LOCK");
    sql.add("GRANT SELECT, INSERT, UPDATE, DELETE, TRIGGER ON core.* TO " + DEFINER);
    sql.add("GRANT SELECT, TRIGGER ON jobs.* TO " + DEFINER);
    sql.add("GRANT EXECUTE ON ctx.* TO " + DEFINER);
    sql.add("GRANT EXECUTE ON app.* TO " + DEFINER);
    account(sql, flyway, flywayPassword);
    sql.add("ALTER USER " + flyway + "@'%' ACCOUNT UNLOCK");
    sql.add("GRANT ALL ON core.* TO " + flyway + "@'%'");
    sql.add("GRANT ALL ON jobs.* TO " + flyway + "@'%'");
    account(sql, APP_ACCOUNT, deployment.appPassword());
    account(sql, JOBS_ACCOUNT, deployment.jobsPassword());
    return sql;
  }

  private static void account(List<String> sql, String name, String password) {
    sql.add("CREATE USER IF NOT EXISTS " + name + "@'%'");
    sql.add("ALTER USER " + name + "@'%' IDENTIFIED BY '" + password + "'");
  }

  static Rights rights(TenantViews views) {
    Rights rights = new Rights();
    for (String view : views.generated()) {
      rights.allow(
          APP_ACCOUNT,
          "app." + view,
          APPEND_ONLY.contains(view)
              ? Set.of("SELECT", "INSERT")
              : Set.of("SELECT", "INSERT", "UPDATE", "DELETE"));
    }
    for (String view : views.written()) {
      rights.allow(APP_ACCOUNT, "app." + view, WRITABLE.getOrDefault(view, Set.of("SELECT")));
    }
    rights.allow(APP_ACCOUNT, "jobs.scheduled_tasks", Set.of("INSERT"));
    rights.allow(
        JOBS_ACCOUNT, "jobs.scheduled_tasks", Set.of("SELECT", "INSERT", "UPDATE", "DELETE"));
    rights.allow(JOBS_ACCOUNT, "core.reconciliation", Set.of("SELECT"));
    return rights;
  }
}
