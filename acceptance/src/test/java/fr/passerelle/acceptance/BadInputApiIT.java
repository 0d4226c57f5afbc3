package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.acceptance.Api.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the API says to those who send it what it cannot take: a problem, in their language. */
class BadInputApiIT {
  private static TrialSpace space;

  @BeforeAll
  static void openSpace() {
    space = TrialSpace.open();
  }

  @AfterAll
  static void closeSpace() {
    space.close();
  }

  @Test
  void refusesAnExpiredInvitation() {
    String letter = letter("late@ecole-horizon.example");
    Site.running()
        .change(
            "UPDATE invitation SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE"
                + " WHERE email = 'late@ecole-horizon.example'");
    Refused expired =
        new Refused(410, "INVITATION_EXPIRED", "", "Cette invitation a expiré", "has expired");
    expired.whereCalled("ines", ines -> ines.get(letter));
    expired.whereCalled("ines", ines -> ines.post(letter + "/acceptance", ""));
    expired.whereCalled("ines", ines -> ines.post(letter + "/refusal", ""));
  }

  @Test
  void acceptsAnInvitationOnceAndForNobodyElse() {
    String letter = letter("ines@ecole-horizon.example");
    new Refused(
            403,
            "INVITATION_FOR_SOMEBODY_ELSE",
            "",
            "adressée à i•••@ecole-horizon.example",
            "addressed to i•••@ecole-horizon.example")
        .whereCalled("tom", tom -> tom.post(letter + "/acceptance", ""));
    Answer accepted = space.as("ines").post(letter + "/acceptance", "");
    assertEquals(200, accepted.status(), accepted.body());
    assertEquals(accepted, space.as("ines").post(letter + "/acceptance", ""));
    Refused used = new Refused(410, "INVITATION_USED", "", "a déjà servi", "has already been used");
    used.whereCalled("tom", tom -> tom.get(letter));
    used.whereCalled("tom", tom -> tom.post(letter + "/acceptance", ""));
  }

  @Test
  void refusesARevokedInvitation() {
    String letter = letter("unwanted@ecole-horizon.example");
    String id =
        Site.running()
            .one(
                "SELECT id FROM invitation WHERE email = 'unwanted@ecole-horizon.example' ORDER BY created_at DESC");
    assertEquals(204, space.as("claire").delete("/invitations/" + id).status());
    new Refused(410, "INVITATION_REVOKED", "", "a été retirée", "has withdrawn")
        .whereCalled("ines", ines -> ines.post(letter + "/acceptance", ""));
  }

  @Test
  void refusesAForgedInvitation() {
    String letter = letter("forged@ecole-horizon.example");
    String forged = letter.substring(0, letter.length() - 4) + "AAAA";
    Refused unknown =
        new Refused(404, "INVITATION_UNKNOWN", "", "n’est pas le bon", "is not right");
    unknown.whereCalled("ines", ines -> ines.get(forged));
    unknown.whereCalled("ines", ines -> ines.post(forged + "/acceptance", ""));
    Answer elsewhere = new ApiUser("ines", "brindille", "en").get(letter);
    assertEquals("INVITATION_UNKNOWN", elsewhere.code(), "Another tenant's");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    new Refused(422, "INVALID_EMAIL", "email", "n’est pas complète", "is not complete")
        .whereCalled("claire", claire -> claire.post("/invitations", invitation("sam@")));
  }

  @Test
  void refusesFilesThatAreNotWhatTheySay() {
    String documents = "/challenges/" + space.draft(TrialSpace.challenge()) + "/documents";
    assertAll(
        () ->
            new Refused(415, "FILE_LIES", "file", "plan.pdf", "it is PNG")
                .whereCalled("claire", c -> c.upload(documents, "plan.pdf", TrialFiles.PNG)),
        () ->
            new Refused(415, "FILE_TYPE_REFUSED", "file", "(HTML)", "(HTML)")
                .whereCalled("claire", c -> c.upload(documents, "page.html", TrialFiles.HTML)),
        () ->
            new Refused(415, "FILE_TYPE_REFUSED", "file", "(SVG)", "(SVG)")
                .whereCalled("claire", c -> c.upload(documents, "logo.svg", TrialFiles.SVG)),
        () ->
            new Refused(422, "FILE_EMPTY", "file", "est vide", "is empty")
                .whereCalled("claire", c -> c.upload(documents, "plan.pdf", new byte[0])),
        () ->
            new Refused(413, "FILE_TOO_LARGE", "file", "20 Mo au plus", "20 MB at most")
                .whereCalled(
                    "claire", c -> c.upload(documents, "plan.pdf", TrialFiles.tooLarge())));
  }

  @Test
  void refusesToPublishWhatNoTeamCouldAnswer() {
    String late = space.draft(TrialSpace.challenge());
    TrialSpace.letDeadlinePass(late);
    Map<String, Object> light = TrialSpace.challenge();
    light.put("criteria", List.of(TrialSpace.criterion("Useful", 60)));
    assertAll(
        () ->
            new Refused(422, "DEADLINE_PAST", "deadline", "est déjà passée", "has already passed")
                .whereCalled("claire", publishing(late)),
        () ->
            new Refused(422, "WEIGHTS_NOT_100", "criteria", "60 % au lieu de", "sum to 60%")
                .whereCalled("claire", publishing(space.draft(light))));
  }

  @Test
  void namesTheFieldThatIsWrong() {
    Map<String, Object> late = TrialSpace.challenge();
    late.put("deadline", Instant.now().minus(1, ChronoUnit.DAYS).toString());
    Map<String, Object> nameless = TrialSpace.challenge();
    nameless.put("title", " ");
    Map<String, Object> heavy = TrialSpace.challenge();
    heavy.put("criteria", List.of(TrialSpace.criterion("Useful", 101)));
    assertAll(
        () ->
            new Refused(422, "DEADLINE_PAST", "deadline", "est déjà passée", "has already passed")
                .whereCalled("claire", claire -> claire.post("/challenges", late)),
        () ->
            new Refused(422, "REQUIRED", "title", "attend une réponse", "needs an answer")
                .whereCalled("claire", claire -> claire.post("/challenges", nameless)),
        () ->
            new Refused(422, "OUT_OF_RANGE", "criteria[0].weight", "entre 0 et 100", "0 and 100")
                .whereCalled("claire", claire -> claire.post("/challenges", heavy)));
  }

  @Test
  void refusesWhatItCannotRead() {
    Refused garbled = new Refused(400, "MALFORMED", "", "est illisible", "cannot be read");
    garbled.whereCalled("claire", claire -> claire.json("POST", "/challenges", "{\"title\":"));
    garbled.whereCalled("claire", claire -> claire.json("POST", "/challenges", "[1]"));
    garbled.whereCalled("claire", c -> c.post("/challenges", Map.of("confidentiality", "NONE")));
  }

  @Test
  void makesOneThingOfTwoLikeCallsAtOnce() {
    Map<String, Object> challenge = TrialSpace.challenge();
    challenge.put("title", "Sent twice");
    String key = "twice-" + space.slug();
    List<CompletableFuture<Answer>> calls =
        List.of(sending(challenge, key), sending(challenge, key), sending(challenge, key));
    Answer first = calls.get(0).join();
    assertEquals(201, first.status(), first.body());
    calls.forEach(call -> assertEquals(first, call.join()));
    assertEquals("1", count("SELECT count(*) FROM challenge WHERE title = 'Sent twice'"));
    new Refused(422, "KEY_REUSED", "", "a déjà servi", "was used for another")
        .whereCalled(
            "claire", c -> c.post("/challenges", TrialSpace.challenge(), "Idempotency-Key", key));
  }

  @Test
  void keepsTheFirstOfTwoEditors() {
    String challenge = "/challenges/" + space.draft(TrialSpace.challenge());
    Map<String, Object> first = TrialSpace.challenge();
    first.put("title", "The first text");
    assertEquals(200, space.as("claire").put(challenge, first, "If-Match", "\"1\"").status());
    new Refused(412, "CHANGED_MEANWHILE", "", "entre-temps", "in the meantime")
        .whereCalled("claire", c -> c.put(challenge, TrialSpace.challenge(), "If-Match", "\"1\""));
    new Refused(428, "VERSION_REQUIRED", "", "If-Match", "If-Match")
        .whereCalled("claire", c -> c.put(challenge, TrialSpace.challenge()));
    assertEquals("The first text", space.as("claire").get(challenge).text("title"));
  }

  @Test
  void takesNothingAfterTheDeadline() {
    String id = space.openChallenge();
    String submission = "/submissions/" + space.formTeam(id);
    TrialSpace.letDeadlinePass(id);
    Refused closed = new Refused(409, "CHALLENGE_CLOSED", "", "est clos depuis", "closed on");
    closed.whereCalled(
        "lea", lea -> lea.post("/challenges/" + id + "/teams", Map.of("name", "Later")));
    closed.whereCalled(
        "sam", sam -> sam.upload(submission + "/deliverables", "a.txt", TrialFiles.TEXT));
    closed.whereCalled("sam", sam -> sam.post(submission + "/versions", "", "If-Match", "\"1\""));
  }

  @Test
  void showsNothingOfAForeignTenant() {
    new Refused(404, "NOT_FOUND", "", "n’existe pas, ou ne vous est pas ouverte", "does not exist")
        .whereCalled("marc", marc -> marc.get("/challenges"));
  }

  private static CompletableFuture<Answer> sending(Map<String, Object> challenge, String key) {
    return CompletableFuture.supplyAsync(
        () -> space.as("claire").post("/challenges", challenge, "Idempotency-Key", key));
  }

  private static Function<ApiUser, Answer> publishing(String id) {
    return claire -> claire.post("/challenges/" + id + "/publication", "", "If-Match", "\"1\"");
  }

  private static String letter(String address) {
    return "/letters/" + space.invite(address);
  }

  private static Map<String, Object> invitation(String address) {
    return Map.of("email", address, "circle", "STUDENT", "role", "CONTRIBUTOR", "days", 7);
  }

  private static String count(String sql) {
    return Site.running()
        .one(sql + " AND tenant_id = (SELECT id FROM tenant WHERE slug = ?)", space.slug());
  }

  /** A refusal as the API must say it, the same in both languages but for its words. */
  private record Refused(int status, String code, String field, String french, String english) {
    void whereCalled(String user, Function<ApiUser, Answer> call) {
      says(french, call.apply(space.as(user).in("fr-FR, en;q=0.5")));
      says(english, call.apply(space.as(user).in("en-GB")));
    }

    private void says(String words, Answer answer) {
      assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer.body());
      assertEquals("application/problem+json", answer.type());
      assertEquals(String.valueOf(status), answer.text("status"));
      assertEquals(field, answer.text("field"));
      assertTrue(answer.text("detail").replace('\u00a0', ' ').contains(words), answer.body());
    }
  }
}
