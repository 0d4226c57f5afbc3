package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static fr.passerelle.acceptance.inside.CaseSteps.CLEAR;
import static fr.passerelle.acceptance.inside.CaseSteps.TERMS;
import static fr.passerelle.acceptance.inside.CaseSteps.USEFUL;
import static fr.passerelle.acceptance.inside.CaseSteps.form;
import static fr.passerelle.acceptance.inside.TrialClock.DEADLINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.challenge.AcceptTerms;
import fr.passerelle.challenge.AnswerQuestion;
import fr.passerelle.challenge.AskQuestion;
import fr.passerelle.challenge.AttachDocument;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.BrowseQuestions;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.OpenChallenge;
import fr.passerelle.challenge.Phase;
import fr.passerelle.challenge.PublishChallenge;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.challenge.ReadDocument;
import fr.passerelle.challenge.ReviseChallenge;
import fr.passerelle.files.FileView;
import fr.passerelle.files.Upload;
import fr.passerelle.mail.Letter;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Challenges from the draft to the deadline, in the real database. */
class ChallengeUseCasesIT extends InsidePayara {
  @Inject OpenChallenge open;
  @Inject ReviseChallenge revise;
  @Inject PublishChallenge publish;
  @Inject ReadChallenge read;
  @Inject BrowseChallenges browse;
  @Inject AcceptTerms acceptTerms;
  @Inject AskQuestion ask;
  @Inject AnswerQuestion answer;
  @Inject BrowseQuestions questions;
  @Inject AttachDocument attach;
  @Inject ReadDocument readDocument;
  @Inject CaseSteps steps;
  @Inject AtOnce atOnce;
  @Inject TrialMailer mailer;

  private TrialTenant tenant;
  private Actor claire;
  private Actor lea;

  @BeforeEach
  void openTenant() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    lea = tenant.student("Lea");
  }

  private static Upload file(String name, String content) {
    return new Upload(name, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  @Test
  void showsADraftToManagersAlone() {
    UUID draft = open.handle(claire, form("A lamp that folds"));
    assertEquals(Phase.DRAFT, read.handle(claire, draft).phase());
    refuses(RefusalCode.NOT_FOUND, () -> read.handle(lea, draft));
    assertEquals(List.of(), browse.handle(lea, null, null, 20).items());
  }

  @Test
  void letsManagersAloneOpenOne() {
    refuses(RefusalCode.NOT_ALLOWED, () -> open.handle(lea, form("Mine")));
  }

  @Test
  void publishesOnlyWhatIsComplete() {
    UUID draft =
        open.handle(claire, form("A lamp", DEADLINE, Confidentiality.MEMBERS, USEFUL, USEFUL));
    int version = steps.version(claire, draft);
    refuses(RefusalCode.WEIGHTS_NOT_100, () -> publish.handle(claire, draft, version));
    int revised = revise.handle(claire, draft, version, form("A lamp"));
    publish.handle(claire, draft, revised);
    assertEquals(Phase.SOLUTION, read.handle(lea, draft).phase());
    refuses(RefusalCode.NOT_A_DRAFT, () -> publish.handle(claire, draft, revised));
  }

  @Test
  void keepsOneOfManyRevisionsOfTheSameVersion() throws Exception {
    UUID draft = open.handle(claire, form("A lamp"));
    int version = steps.version(claire, draft);
    List<Callable<?>> editors = new ArrayList<>();
    for (String title : List.of("First", "Second", "Third", "Fourth")) {
      editors.add(() -> revise.handle(claire, draft, version, form(title)));
    }
    assertEquals(Map.of(DONE, 1, "CHANGED_MEANWHILE", 3), atOnce.run(editors));
    assertEquals(version + 1, steps.version(claire, draft));
  }

  @Test
  void notesARevisionOfTheRubricAlone() {
    UUID draft =
        open.handle(claire, form("A lamp", DEADLINE, Confidentiality.MEMBERS, USEFUL, CLEAR));
    int version = steps.version(claire, draft);
    revise.handle(
        claire, draft, version, form("A lamp", DEADLINE, Confidentiality.MEMBERS, CLEAR, USEFUL));
    refuses(
        RefusalCode.CHANGED_MEANWHILE, () -> revise.handle(claire, draft, version, form("A lamp")));
  }

  @Test
  void freezesTheRulesOncePublished() {
    UUID challenge = steps.published(claire);
    int version = steps.version(claire, challenge);
    refuses(
        RefusalCode.RULES_FROZEN,
        () ->
            revise.handle(
                claire,
                challenge,
                version,
                form("A lamp", DEADLINE, Confidentiality.MEMBERS, CLEAR, USEFUL)));
    refuses(
        RefusalCode.DEADLINE_EARLIER,
        () ->
            revise.handle(
                claire,
                challenge,
                version,
                form("A lamp", DEADLINE.minusSeconds(60), Confidentiality.MEMBERS, USEFUL, CLEAR)));
    revise.handle(
        claire,
        challenge,
        version,
        form("A lamp", DEADLINE.plusSeconds(60), Confidentiality.MEMBERS, USEFUL, CLEAR));
    assertEquals(DEADLINE.plusSeconds(60), read.handle(lea, challenge).deadline());
  }

  @Test
  void acceptsTermsOnceHoweverOftenAtOnce() throws Exception {
    UUID challenge = steps.published(claire);
    assertFalse(read.handle(lea, challenge).termsAccepted());
    refuses(RefusalCode.TERMS_CHANGED, () -> acceptTerms.handle(lea, challenge, TERMS + 1));
    Map<String, Integer> ends =
        atOnce.run(
            8,
            () -> {
              acceptTerms.handle(lea, challenge, TERMS);
              return null;
            });
    assertEquals(Map.of(DONE, 8), ends);
    assertTrue(read.handle(lea, challenge).termsAccepted());
    assertEquals(
        "1", Root.one("SELECT COUNT(*) FROM terms_acceptance WHERE challenge_id = ?", challenge));
  }

  @Test
  void hidesAConfidentialChallengeFromWhomNobodyInvited() {
    UUID secret =
        steps.published(
            claire, form("A secret", DEADLINE, Confidentiality.CONFIDENTIAL, USEFUL, CLEAR));
    refuses(RefusalCode.NOT_FOUND, () -> read.handle(lea, secret));
    refuses(RefusalCode.NOT_FOUND, () -> acceptTerms.handle(lea, secret, TERMS));
    assertEquals(List.of(), browse.handle(lea, null, null, 20).items());
  }

  @Test
  void opensAConfidentialBriefOnceTheTermsAreAccepted() throws SQLException {
    UUID secret =
        steps.published(
            claire, form("A secret", DEADLINE, Confidentiality.CONFIDENTIAL, USEFUL, CLEAR));
    Root.change(
        "INSERT INTO challenge_guest (tenant_id, id, challenge_id, person_id, since) VALUES (?, ?, ?, ?, ?)",
        tenant.id(),
        Ids.next(),
        secret,
        lea.personId(),
        TrialClock.MORNING);
    assertNull(read.handle(lea, secret).briefMd());
    acceptTerms.handle(lea, secret, TERMS);
    assertEquals("# Brief", read.handle(lea, secret).briefMd());
  }

  @Test
  void answersAForeignChallengeAsOneThatDoesNotExist() throws SQLException {
    UUID foreign = steps.published(TrialTenant.open().owner("Marc"));
    for (UUID id : List.of(foreign, Ids.next())) {
      refuses(RefusalCode.NOT_FOUND, () -> read.handle(claire, id));
      refuses(RefusalCode.NOT_FOUND, () -> revise.handle(claire, id, 1, form("Mine now")));
      refuses(RefusalCode.NOT_FOUND, () -> publish.handle(claire, id, 1));
      refuses(RefusalCode.NOT_FOUND, () -> ask.handle(lea, id, "Whose?"));
      refuses(RefusalCode.NOT_FOUND, () -> attach.handle(claire, id, file("plan.txt", "plan")));
    }
  }

  @Test
  void writesToWhoAskedOnceTheAnswerIsThere() throws Exception {
    UUID challenge = steps.published(claire);
    UUID question = ask.handle(lea, challenge, "Which budget?");
    refuses(RefusalCode.NOT_ALLOWED, () -> answer.handle(lea, challenge, question, "None"));
    answer.handle(claire, challenge, question, "2,000 euros");
    answer.handle(claire, challenge, question, "2,000 euros");
    List<Letter> letters = mailer.deliver(tenant);
    assertEquals(1, letters.size());
    assertTrue(letters.get(0).text().contains("2,000 euros"), letters.get(0).text());
    assertEquals("2,000 euros", questions.handle(lea, challenge, null, 20).items().get(0).answer());
  }

  @Test
  void takesNoQuestionAfterTheDeadline() {
    UUID challenge = steps.published(claire);
    TrialClock.at(DEADLINE);
    refuses(RefusalCode.CHALLENGE_CLOSED, () -> ask.handle(lea, challenge, "Too late?"));
  }

  @Test
  void keepsDocumentsAndRefusesThoseThatLie() throws Exception {
    UUID challenge = steps.published(claire);
    FileView plan = attach.handle(claire, challenge, file("plan.txt", "a plan"));
    refuses(RefusalCode.FILE_LIES, () -> attach.handle(claire, challenge, file("plan.pdf", "no")));
    assertEquals(List.of(plan), read.handle(lea, challenge).documents());
    try (InputStream content = readDocument.handle(lea, challenge, plan.id()).content()) {
      assertArrayEquals("a plan".getBytes(UTF_8), content.readAllBytes());
    }
  }

  @Test
  void listsEveryChallengeOncePageByPage() {
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, steps.published(claire, form("Number " + i)));
    }
    List<UUID> listed = new ArrayList<>();
    UUID after = null;
    do {
      Page<ChallengeRow> page = browse.handle(lea, null, after, 2);
      page.items().forEach(row -> listed.add(row.id()));
      after = page.next();
    } while (after != null);
    assertEquals(made, listed);
  }
}
