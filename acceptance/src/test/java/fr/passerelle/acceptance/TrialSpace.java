package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.acceptance.Api.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A tenant that a test has to itself: claire owns it, sam and lea contribute, nadia judges, paul
 * observes. Nobody sees it any more once it is closed.
 */
record TrialSpace(String slug) implements AutoCloseable {

  static TrialSpace open() {
    TrialSpace space = new TrialSpace("trial-" + UUID.randomUUID().toString().substring(0, 18));
    Site.running()
        .change(
            "INSERT INTO tenant (slug, name, locale, zone, colour, created_at)"
                + " VALUES (?, 'Atelier d’essai', 'fr', 'Europe/Paris', '#2E7D4F', UTC_TIMESTAMP(6))",
            space.slug);
    space.join("claire", "EMPLOYEE", "OWNER");
    space.join("sam", "COWORKING", "CONTRIBUTOR");
    space.join("lea", "STUDENT", "CONTRIBUTOR");
    space.join("nadia", "INVESTOR", "JUROR");
    space.join("paul", "SCHOOL_STAFF", "OBSERVER");
    return space;
  }

  private void join(String user, String circle, String role) {
    Site.running()
        .change(
            "INSERT INTO membership (tenant_id, id, person_id, circle, roles, since)"
                + " SELECT t.id, UUID(), p.id, ?, ?, UTC_TIMESTAMP(6)"
                + " FROM tenant t, person p WHERE t.slug = ? AND p.email LIKE ?",
            circle,
            role,
            slug,
            user + "@%");
  }

  /** Somebody who calls this tenant's API in English. */
  ApiUser as(String user) {
    return new ApiUser(user, slug, "en");
  }

  /** A challenge as claire would write it, whole. */
  static Map<String, Object> challenge() {
    return new HashMap<>(
        Map.of(
            "title", "A lamp that lasts",
            "briefMd", "One part breaks before the others.",
            "locale", "en",
            "deadline", Instant.now().plus(10, ChronoUnit.DAYS).toString(),
            "zone", "Europe/Paris",
            "confidentiality", "MEMBERS",
            "termsMd", "Your ideas stay yours.",
            "scale", 4,
            "teamMax", 3,
            "criteria", List.of(criterion("Useful", 60), criterion("Feasible", 40))));
  }

  static Map<String, Object> criterion(String name, int weight) {
    return Map.of("name", name, "guidance", "", "weight", weight);
  }

  /** A draft of claire's; its id. */
  String draft(Map<String, Object> challenge) {
    Answer made = as("claire").post("/challenges", challenge);
    assertEquals(201, made.status(), made.body());
    return made.text("id");
  }

  /** A challenge that takes solutions; its id. */
  String openChallenge() {
    String id = draft(challenge());
    Answer published =
        as("claire").post("/challenges/" + id + "/publication", "", "If-Match", "\"1\"");
    assertEquals(200, published.status(), published.body());
    return id;
  }

  /** Forms sam's team in an open challenge; its submission. */
  String formTeam(String challengeId) {
    as("sam").put("/challenges/" + challengeId + "/terms", Map.of("termsVersion", 1));
    Answer team =
        as("sam").post("/challenges/" + challengeId + "/teams", Map.of("name", "Filament"));
    assertEquals(201, team.status(), team.body());
    return team.text("submissionId");
  }

  /** The one thing that no test can wait for. */
  static void letDeadlinePass(String challengeId) {
    Site.running()
        .change(
            "UPDATE challenge SET deadline = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?",
            challengeId);
  }

  /** Invites an address; the secret that stands in the mail. */
  String invite(String address) {
    Answer made =
        as("claire")
            .post(
                "/invitations",
                Map.of(
                    "email", address,
                    "circle", "STUDENT",
                    "role", "CONTRIBUTOR",
                    "message", "",
                    "days", 7,
                    "locale", "fr"));
    assertEquals(201, made.status(), made.body());
    String link = Site.running().mailed(address, "/invitation/" + slug + "/[\\w-]{43}");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  @Override
  public void close() {
    Site.running().change("UPDATE tenant SET status = 'ERASED' WHERE slug = ?", slug);
  }
}
