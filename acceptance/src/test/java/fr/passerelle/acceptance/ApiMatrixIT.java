package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.acceptance.Api.Answer;
import fr.passerelle.acceptance.Api.Reads;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every operation of the API, as the installation itself describes them, by every role and from
 * outside: who may call it, and that nothing of one tenant is seen or changed from another.
 */
class ApiMatrixIT {
  private static final String LUMEN = "atelier-lumen";

  /** A tenant in which marc, owner of Brindille, holds every role. */
  private static final String OWN = "matrix";

  private static final String OUTSIDER = "marc";
  private static final String OPERATOR = "otto";

  /** Whom each operation lets in, by role. */
  private static final Map<String, Set<String>> ALLOWED = RolesTable.operationsOfMembers();

  /** By the secret of an invitation, for whoever has it; that it holds is tested with them. */
  private static final Set<String> BY_SECRET =
      RolesTable.operationsOfAll().stream()
          .filter(operation -> operation.contains("letters/"))
          .collect(Collectors.toSet());

  /** By which a company gets its space, before anybody has signed in. */
  private static final Set<String> FOR_VISITORS =
      Set.of("GET /v1/slugs/{name}", "POST /v1/sign-ups", "GET /v1/sign-ups/{token}");

  private static final Map<String, Reads> OPERATIONS = new TreeMap<>();
  private static final Map<String, String> REAL = new TreeMap<>();

  @BeforeAll
  static void knowsWhatStandsInLumen() throws SQLException {
    OPERATIONS.putAll(Api.operations());
    try (Connection core = Site.running().asRoot();
        Statement sql = core.createStatement()) {
      sql.execute(
          "INSERT INTO tenant (slug, name, locale, zone, colour, created_at)"
              + " VALUES ('matrix', 'Matrix', 'en', 'Europe/Paris', '#2E7D4F', UTC_TIMESTAMP(6))");
      sql.execute(
          "INSERT INTO membership (tenant_id, id, person_id, circle, roles, since)"
              + " SELECT t.id, UUID(), p.id, 'EMPLOYEE', 'OWNER,JUROR,CONTRIBUTOR', UTC_TIMESTAMP(6)"
              + " FROM tenant t, person p WHERE t.slug = 'matrix' AND p.email LIKE 'marc@%'");
      sql.execute(
          "INSERT INTO tenant_export (tenant_id, id, asked_by, asked_at) SELECT t.id, UUID(), p.id, '2026-01-01'"
              + " FROM tenant t, person p WHERE t.slug = 'atelier-lumen' AND p.email LIKE 'claire@%'");
      // Whoever may remind all who have not answered shall find nobody to write to.
      sql.execute("UPDATE invitation SET reminded_at = UTC_TIMESTAMP(6) WHERE status = 'SENT'");
    }
    REAL.put("alias", "ecole-horizon");
    REAL.put("exportId", real("id FROM tenant_export WHERE"));
    REAL.put("openInvitationId", real("id FROM open_invitation WHERE"));
    REAL.put(
        "partnerId", Site.running().one("SELECT id FROM partner WHERE alias = 'ecole-horizon'"));
    REAL.put("domain", "ecole-horizon.example");
    REAL.put("domainId", Site.running().one("SELECT id FROM partner_domain LIMIT 1"));
    REAL.put("importId", real("id FROM invitation_import WHERE status = 'READY' AND"));
    REAL.put("lineId", real("id FROM invitation_import_line WHERE state = 'ERROR' AND"));
    REAL.put("admissionId", real("id FROM admission WHERE status = 'WAITING' AND"));
    Map.of(
            "challengeId", "challenge_id FROM submission WHERE latest_version > 0 AND",
            "documentId", "id FROM challenge_document WHERE",
            "questionId", "id FROM question WHERE",
            "submissionId", "id FROM submission WHERE latest_version > 0 AND",
            "deliverableId", "id FROM deliverable WHERE",
            "teamId", "id FROM team WHERE",
            "invitationId", "id FROM invitation WHERE",
            "personId", "person_id FROM team_member WHERE")
        .forEach((name, column) -> REAL.put(name, real(column)));
  }

  private static String real(String column) {
    return Site.running()
        .one(
            "SELECT " + column + " tenant_id = (SELECT id FROM tenant WHERE slug = ?) LIMIT 1",
            LUMEN);
  }

  @AfterAll
  static void leavesNoTenantBehind() throws SQLException {
    try (Connection core = Site.running().asRoot();
        Statement sql = core.createStatement()) {
      for (String table : List.of("idempotent_answer", "audit_entry", "membership")) {
        sql.execute(
            "DELETE FROM "
                + table
                + " WHERE tenant_id = (SELECT id FROM tenant WHERE slug = 'matrix')");
      }
      sql.execute("DELETE FROM tenant WHERE slug = 'matrix'");
    }
  }

  @Test
  void hasACaseForEveryOperation() {
    TreeSet<String> cases = new TreeSet<>();
    ALLOWED.keySet().forEach(key -> cases.add(full(key)));
    RolesTable.operationsOfAll().forEach(key -> cases.add(full(key)));
    cases.addAll(RolesTable.operationsOfOperators());
    assertEquals(OPERATIONS.keySet(), cases);
  }

  /** With ids of nothing, so that a call that is let in finds nothing to change. */
  @Test
  void letsEachRoleDoWhatItMayAndNothingElse() {
    List<Executable> wrong = new ArrayList<>();
    try (LumenCast cast = new LumenCast()) {
      ALLOWED.forEach(
          (operation, allowed) -> {
            for (String role : RolesTable.ROLES) {
              Answer answer = call(cast.player(role), operation, LUMEN, id -> missing());
              String what = role + " " + operation + " " + answer;
              wrong.add(() -> holds(allowed.contains(role), answer, what));
            }
          });
    }
    assertTrue(wrong.size() >= 500, wrong.size() + " cells of the table");
    assertAll(wrong);
  }

  @Test
  void asksEverybodyForAToken() {
    assertAll(
        OPERATIONS.keySet().stream()
            .filter(operation -> !FOR_VISITORS.contains(operation))
            .map(
                operation ->
                    () -> {
                      Answer answer = call(null, operation, LUMEN, REAL::get);
                      assertEquals(
                          "401 TOKEN_REQUIRED", answer.status() + " " + answer.code(), operation);
                    }));
  }

  @Test
  void hidesTheTenantFromWhoIsNoMember() {
    assertAll(
        ALLOWED.keySet().stream()
            .map(
                operation ->
                    () -> {
                      Answer there = call(OUTSIDER, operation, LUMEN, REAL::get);
                      assertEquals(404, there.status(), operation + there);
                      assertEquals(
                          call(OUTSIDER, operation, "no-such-tenant", REAL::get), there, operation);
                    }));
  }

  /** To them alone; and a tenant is to them as if it were not there. */
  @Test
  void opensTheOperatorsDeskToThemAndNothingElseToThem() {
    List<Executable> wrong = new ArrayList<>();
    try (LumenCast cast = new LumenCast()) {
      for (String operation : RolesTable.operationsOfOperators()) {
        for (String role : RolesTable.ROLES) {
          Answer answer = call(cast.player(role), operation, LUMEN, REAL::get);
          wrong.add(() -> holds(false, answer, role + " " + operation + " " + answer));
        }
        String[] parts = operation.split(" ");
        Answer answer =
            Api.call(
                OPERATOR,
                parts[0],
                parts[1].replace("{name}", "no-such-tenant").replace("{domainId}", missing()),
                OPERATIONS.get(operation));
        wrong.add(() -> holds(true, answer, operation + " " + answer));
      }
    }
    for (String operation : ALLOWED.keySet()) {
      Answer there = call(OPERATOR, operation, LUMEN, REAL::get);
      wrong.add(() -> assertEquals(404, there.status(), operation + there));
    }
    assertAll(wrong);
  }

  @Test
  void takesForeignIdsForMissingOnesAndChangesNothing() throws SQLException {
    String before = checksums();
    assertAll(
        ALLOWED.keySet().stream()
            .filter(operation -> operation.contains("{"))
            .map(
                operation ->
                    () ->
                        assertEquals(
                            call(OUTSIDER, operation, OWN, id -> missing()),
                            call(OUTSIDER, operation, OWN, REAL::get),
                            operation)));
    assertEquals(before, checksums());
  }

  @Test
  void opensNothingToAGuessedSecret() {
    assertAll(
        BY_SECRET.stream()
            .map(
                operation ->
                    () ->
                        assertEquals(
                            operation.contains("open-")
                                ? "OPEN_INVITATION_UNKNOWN"
                                : "INVITATION_UNKNOWN",
                            call("ines", operation, LUMEN, REAL::get).code(),
                            operation)));
  }

  @Test
  void letsVisitorsLookForANameAndAskForASpaceAndNothingElse() {
    Answer name = call(null, "GET /v1/slugs/{name}", LUMEN, REAL::get);
    assertEquals("200 TAKEN", name.status() + " " + name.text("standing"));
    Answer asked = call(null, "POST /v1/sign-ups", LUMEN, REAL::get);
    assertEquals(
        "422 REQUIRED email", asked.status() + " " + asked.code() + " " + asked.text("field"));
    for (String operation :
        List.of("GET /v1/sign-ups/{token}", "POST /v1/sign-ups/{token}/confirmation")) {
      assertEquals("SIGN_UP_UNKNOWN", call("ines", operation, LUMEN, REAL::get).code(), operation);
    }
    assertEquals(
        "SIGN_UP_UNKNOWN", call(null, "GET /v1/sign-ups/{token}", LUMEN, REAL::get).code());
  }

  private static void holds(boolean allowed, Answer answer, String what) {
    if (allowed) {
      assertNotEquals("NOT_ALLOWED", answer.code(), what);
      assertNotEquals(401, answer.status(), what);
      assertNotEquals(500, answer.status(), what);
    } else {
      assertEquals("403 NOT_ALLOWED", answer.status() + " " + answer.code(), what);
    }
  }

  private static Answer call(
      String user, String operation, String tenant, UnaryOperator<String> ids) {
    String full = full(operation);
    String[] parts = full.split(" ");
    return Api.call(user, parts[0], filled(parts[1], tenant, ids), OPERATIONS.get(full));
  }

  private static String filled(String path, String tenant, UnaryOperator<String> ids) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .replaceAll(
            part -> {
              String name = part.group(1);
              return switch (name) {
                case "slug" -> tenant;
                case "number" -> "1";
                case "token" -> "x".repeat(43);
                case "code" -> "x".repeat(26);
                case "name" -> LUMEN;
                default -> ids.apply(name);
              };
            });
  }

  /** The operation by its whole address. */
  private static String full(String operation) {
    return operation.contains(" /") ? operation : operation.replace(" ", " /v1/tenants/{slug}/");
  }

  private static String missing() {
    return UUID.randomUUID().toString();
  }

  /** Of every table that tenants have rows in, except what is written down about calls. */
  private static String checksums() throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection core = Site.running().asRoot();
        Statement sql = core.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          sql.executeQuery(
              "SELECT DISTINCT table_name FROM information_schema.columns"
                  + " WHERE table_schema = 'core' AND column_name = 'tenant_id'"
                  + " AND table_name NOT IN ('audit_entry', 'idempotent_answer', 'mail', 'tenant_export')")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet sum = sql.executeQuery("CHECKSUM TABLE core." + table)) {
          sum.next();
          all.append(table).append(' ').append(sum.getString(2)).append('\n');
        }
      }
    }
    return all.toString();
  }
}
