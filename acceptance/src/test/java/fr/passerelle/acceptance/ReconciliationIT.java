package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What drifted apart at Keycloak is mended, said, and then left alone. */
class ReconciliationIT {
  private static final String OIDC =
      "{\"issuer\":\"https://login.school.example\",\"signIn\":\"https://login.school.example/a\","
          + "\"token\":\"https://login.school.example/t\",\"keys\":\"https://login.school.example/k\",\"clientId\":\"us\"}";
  private static final String SAML =
      "{\"issuer\":\"https://saml.school.example\",\"signIn\":\"https://saml.school.example/a\",\"certificates\":[\"MIIB\"]}";

  private final String keycloak = "http://localhost:" + Site.running().keycloak();
  private final String realm = keycloak + "/admin/realms/passerelle";

  @Test
  void mendsWhatDriftedAndSaysWhatItDid() {
    try (TrialSpace deleted = TrialSpace.open();
        TrialSpace closed = TrialSpace.open();
        TrialSpace renamed = TrialSpace.open()) {
      UUID first = reconcile();
      for (TrialSpace space : new TrialSpace[] {deleted, closed, renamed}) {
        assertEquals("MISSING", found(first, space));
        assertEquals(organization(space).get("id").asText(), noted(space));
      }
      assertEquals("", found(first, "ecole-horizon"), "the realm file is what the job makes");

      String gone = noted(deleted);
      call("DELETE", "/" + gone, null);
      change(closed, one -> one.put("enabled", false));
      change(renamed, one -> one.put("name", "Somebody " + UUID.randomUUID()));
      String orphan = "orphan-" + UUID.randomUUID();
      call(
          "POST",
          "",
          "{\"name\":\""
              + orphan
              + "\",\"alias\":\""
              + orphan
              + "\",\"enabled\":true,\"attributes\":{\"passerelle\":[\"tenant/"
              + orphan
              + "\"]}}");

      UUID second = reconcile();
      assertEquals("MISSING", found(second, deleted));
      assertNotEquals(gone, noted(deleted));
      assertEquals(organization(deleted).get("id").asText(), noted(deleted));
      assertEquals("CLOSED", found(second, closed));
      assertTrue(organization(closed).get("enabled").asBoolean());
      assertEquals("RENAMED", found(second, renamed));
      assertTrue(organization(renamed).get("name").asText().startsWith("Atelier d’essai"));
      assertEquals("ORPHAN", found(second, orphan));
      assertEquals(false, organization(orphan).get("enabled").asBoolean());

      UUID third = reconcile();
      assertEquals("NOTHING", found(third, ""));
      assertEquals("", found(third, deleted));
    }
  }

  @Test
  void putsAPartnersOrganizationAndProviderRightAndSaysWhatItDid() {
    String alias = partner("OIDC", OIDC, "a-secret");
    assertEquals("MISSING,DOMAINS,BROKER_MISSING", found(reconcile(), alias));
    JsonNode made = broker(alias);
    assertTrue(made.get("enabled").asBoolean() && made.get("trustEmail").asBoolean());
    assertEquals(organization(alias).get("id"), made.get("organizationId"));
    assertEquals(domain(alias), organization(alias).get("domains").get(0).get("name").asText());
    assertEquals("", found(reconcile(), alias), "where all is well nothing changes");

    ObjectNode opened = (ObjectNode) made;
    ((ObjectNode) opened.get("config")).put("claimFilterValue", ".*");
    calls("PUT", "/identity-provider/instances/" + alias + "-1", opened.toString());
    ObjectNode wider = (ObjectNode) organization(alias);
    wider.withArray("domains").addObject().put("name", "other-" + domain(alias));
    wider.put("enabled", false);
    call("PUT", "/" + wider.get("id").asText(), wider.toString());
    assertEquals("CLOSED,DOMAINS,BROKER_CHANGED", found(reconcile(), alias));
    assertEquals(
        "(?i)[^@\\s]+@(" + domain(alias).replace(".", "\\.") + ")",
        broker(alias).get("config").get("claimFilterValue").asText());
    assertEquals(1, organization(alias).get("domains").size());
    assertTrue(organization(alias).get("enabled").asBoolean());

    call("DELETE", "/" + organization(alias).get("id").asText(), null);
    assertEquals("MISSING,DOMAINS,BROKER_CHANGED", found(reconcile(), alias));
    assertEquals(organization(alias).get("id"), broker(alias).get("organizationId"));

    calls("DELETE", "/identity-provider/instances/" + alias + "-1", null);
    assertEquals("DOMAINS,BROKER_LOST", found(reconcile(), alias));
    assertEquals(
        "LOST",
        Site.running()
            .one(
                "SELECT v.status FROM partner_provider v JOIN partner p ON p.id = v.partner_id"
                    + " WHERE p.alias = ?",
                alias));
    assertEquals("", found(reconcile(), alias));
  }

  @Test
  void makesAProviderWithoutSecretAgainAndSaysWhatNobodyKnows() {
    String alias = partner("SAML", SAML, null);
    reconcile();
    assertEquals("", found(reconcile(), alias));
    String mappers = "/identity-provider/instances/" + alias + "-1/mappers";
    JsonNode made = calls("GET", mappers, null);
    calls("DELETE", mappers + "/" + made.get(0).get("id").asText(), null);
    assertEquals("BROKER_CHANGED", found(reconcile(), alias));
    assertEquals(made.size(), calls("GET", mappers, null).size());
    calls("DELETE", "/identity-provider/instances/" + alias + "-1", null);
    ObjectNode stray = (ObjectNode) Api.json("{\"providerId\":\"oidc\",\"enabled\":false}");
    stray
        .put("alias", "stray-" + alias)
        .putObject("config")
        .put("clientId", "us")
        .put("clientSecret", "a-secret")
        .put("authorizationUrl", "https://login.school.example/a")
        .put("tokenUrl", "https://login.school.example/t");
    calls("POST", "/identity-provider/instances", stray.toString());
    UUID run = reconcile();
    assertEquals("BROKER_MISSING", found(run, alias));
    assertEquals("BROKER_UNKNOWN", found(run, "stray-" + alias));
    calls("DELETE", "/identity-provider/instances/stray-" + alias, null);
    Site.running().change("UPDATE partner SET removed_at = created_at WHERE alias = ?", alias);
    assertEquals("ORPHAN", found(reconcile(), alias));
    assertEquals(false, organization(alias).get("enabled").asBoolean());
  }

  /** A partner whose provider is on, as it stands in the database; its alias. */
  private static String partner(String protocol, String settings, String secret) {
    UUID id = UUID.randomUUID();
    String alias = "partner_" + id.toString().substring(24);
    Site.running()
        .change(
            "INSERT INTO partner (id, kind, name, alias, created_at) VALUES (?, 'SCHOOL', ?, ?, UTC_TIMESTAMP(6))",
            id.toString(),
            "École " + alias,
            alias);
    Site.running()
        .change(
            "INSERT INTO partner_act (id, partner_id, at, act) VALUES (UUID(), ?, UTC_TIMESTAMP(6), 'MakePartner')",
            id.toString());
    Site.running()
        .change(
            "INSERT INTO partner_domain (id, partner_id, name, token, status, how, added_at, verified_name)"
                + " VALUES (UUID(), ?, ?, 't', 'VERIFIED', 'OPERATOR', UTC_TIMESTAMP(6), ?)",
            id.toString(),
            domain(alias),
            domain(alias));
    Site.running()
        .change(
            "INSERT INTO partner_provider (partner_id, protocol, settings, secret, generation, status, proof_code)"
                + " VALUES (?, ?, ?, ?, 1, 'ON', ?)",
            id.toString(),
            protocol,
            settings,
            secret,
            id.toString().substring(0, 26));
    return alias;
  }

  private static String domain(String alias) {
    return alias.replace('_', '-') + ".example";
  }

  private JsonNode broker(String alias) {
    return calls("GET", "/identity-provider/instances/" + alias + "-1", null);
  }

  private static UUID reconcile() {
    UUID run = UUID.randomUUID();
    Site.running()
        .change(
            "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " VALUES ('reconcile-identity', ?, UTC_TIMESTAMP(6), FALSE, 1)",
            "0/" + run);
    try (Visitor nobody = Visitor.reading("en")) {
      nobody.page.waitForCondition(
          () ->
              Site.running()
                  .one(
                      "SELECT COUNT(*) FROM jobs.scheduled_tasks WHERE task_name = 'reconcile-identity'"
                          + " AND task_instance = ?",
                      "0/" + run)
                  .equals("0"),
          new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(60_000));
    }
    return run;
  }

  private static String found(UUID run, TrialSpace space) {
    return found(run, space.slug());
  }

  private static String found(UUID run, String alias) {
    return Site.running()
        .one(
            "SELECT COALESCE(GROUP_CONCAT(finding ORDER BY id), '') FROM reconciliation"
                + " WHERE run_id = ? AND organization = ?",
            run.toString(),
            alias);
  }

  private static String noted(TrialSpace space) {
    return Site.running().one("SELECT organization_id FROM tenant WHERE slug = ?", space.slug());
  }

  private JsonNode organization(TrialSpace space) {
    return organization(space.slug());
  }

  private JsonNode organization(String alias) {
    JsonNode found = call("GET", "?briefRepresentation=false&q=alias:" + alias, null);
    assertEquals(1, found.size(), alias);
    return found.get(0);
  }

  private void change(TrialSpace space, java.util.function.Consumer<ObjectNode> change) {
    JsonNode one = organization(space);
    change.accept((ObjectNode) one);
    call("PUT", "/" + one.get("id").asText(), one.toString());
  }

  private JsonNode call(String verb, String path, String body) {
    return calls(verb, "/organizations" + path, body);
  }

  private JsonNode calls(String verb, String path, String body) {
    HttpResponse<String> answer =
        Api.send(
            HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                    verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    assertTrue(answer.statusCode() < 300, () -> verb + " " + path + " " + answer.body());
    return answer.body().isEmpty() ? null : Api.json(answer.body());
  }

  private String token() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Site.running().tokens()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=passerelle-admin&client_secret="
                        + Passerelle.running().identitySecret()))
            .build();
    return Api.json(Api.send(request).body()).get("access_token").asText();
  }
}
