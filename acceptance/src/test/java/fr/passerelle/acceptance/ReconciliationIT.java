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
  private final String keycloak = "http://localhost:" + Site.running().keycloak();
  private final String organizations = keycloak + "/admin/realms/passerelle/organizations";

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
      assertEquals("UNKNOWN", found(first, "ecole-horizon"));

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
    HttpResponse<String> answer =
        Api.send(
            HttpRequest.newBuilder(URI.create(organizations + path))
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
