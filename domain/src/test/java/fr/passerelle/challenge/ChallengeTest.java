package fr.passerelle.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant DEADLINE = NOW.plus(Duration.ofDays(10));
  private static final UUID CLAIRE = Ids.next();

  private final Form form = new Form();

  @Test
  void startsAsADraftThatMayLackAnythingButItsTitle() {
    form.brief = null;
    form.deadline = null;
    form.terms = null;
    form.criteria = null;
    assertEquals(ChallengeStatus.DRAFT, draft().getStatus());
    form.title = "  ";
    Refused.at("title", RefusalCode.REQUIRED, this::draft);
    form.title = "x".repeat(161);
    Refused.at("title", RefusalCode.TOO_LONG, this::draft);
  }

  @Test
  void refusesADeadlineInThePastAndAtThisMoment() {
    form.deadline = NOW.minusSeconds(1);
    Refused.at("deadline", RefusalCode.DEADLINE_PAST, this::draft);
    form.deadline = NOW;
    Refused.at("deadline", RefusalCode.DEADLINE_PAST, this::draft);
  }

  @Test
  void refusesAScaleOrATeamOutOfRangeAndAnotherLanguage() {
    form.scale = 11;
    Refused.at("scale", RefusalCode.OUT_OF_RANGE, this::draft);
    form.scale = 5;
    form.teamMax = 0;
    Refused.at("teamMax", RefusalCode.OUT_OF_RANGE, this::draft);
    form.teamMax = 4;
    form.locale = "de";
    Refused.at("locale", RefusalCode.REQUIRED, this::draft);
  }

  @Test
  void opensWhenItIsComplete() {
    Challenge challenge = published();
    assertEquals(ChallengeStatus.OPEN, challenge.getStatus());
    assertEquals(Phase.SOLUTION, challenge.phase(DEADLINE.minusNanos(1)));
    assertEquals(Phase.JURY, challenge.phase(DEADLINE));
  }

  @Test
  void isNotPublishedWithoutBriefDeadlineTermsOrRubric() {
    form.brief = " ";
    Refused.at("briefMd", RefusalCode.REQUIRED, this::published);
    form.brief = "Le cas";
    form.deadline = null;
    Refused.at("deadline", RefusalCode.REQUIRED, this::published);
    form.deadline = DEADLINE;
    form.terms = "";
    Refused.at("termsMd", RefusalCode.REQUIRED, this::published);
    form.terms = "Secret";
    form.criteria = List.of();
    Refused.at("criteria", RefusalCode.NO_CRITERION, this::published);
  }

  @Test
  void isNotPublishedOnceItsDeadlineHasPassed() {
    Challenge challenge = draft();
    Refused.at("deadline", RefusalCode.DEADLINE_PAST, () -> challenge.publish(DEADLINE));
  }

  @Test
  void namesTheCriterionThatIsWrong() {
    form.criteria = List.of(new CriterionForm("a", "", 100), new CriterionForm("b", "", 0));
    Refused.at("criteria[1].weight", RefusalCode.OUT_OF_RANGE, this::published);
    form.criteria = List.of(new CriterionForm(" ", "", 100));
    Refused.at("criteria[0].name", RefusalCode.REQUIRED, this::published);
  }

  @Test
  void refusesWeightsThatDoNotSumAndSaysTheirSum() {
    form.criteria = List.of(new CriterionForm("a", "", 60), new CriterionForm("b", "", 30));
    Refusal refusal = Refused.with(RefusalCode.WEIGHTS_NOT_100, this::published);
    assertEquals("criteria", refusal.field());
    assertEquals(List.of(90), refusal.args());
  }

  @Test
  void isPublishedOnce() {
    Challenge challenge = published();
    Refused.with(RefusalCode.NOT_A_DRAFT, () -> challenge.publish(NOW));
  }

  @Test
  void keepsItsRulesOncePublished() {
    Challenge challenge = published();
    form.criteria = List.of(new CriterionForm("Autre", "", 100));
    Refused.at("criteria", RefusalCode.RULES_FROZEN, () -> revise(challenge));
    form.criteria = Form.CRITERIA;
    form.scale = 4;
    Refused.at("scale", RefusalCode.RULES_FROZEN, () -> revise(challenge));
    form.scale = 5;
    form.terms = "Autre chose";
    Refused.at("termsMd", RefusalCode.RULES_FROZEN, () -> revise(challenge));
    form.terms = "Vos idées restent à vous.";
    form.confidentiality = Confidentiality.CONFIDENTIAL;
    Refused.at("confidentiality", RefusalCode.RULES_FROZEN, () -> revise(challenge));
    form.confidentiality = Confidentiality.MEMBERS;
    form.teamMax = 3;
    Refused.at("teamMax", RefusalCode.RULES_FROZEN, () -> revise(challenge));
  }

  @Test
  void takesNewWordsAndALaterDeadlineOncePublished() {
    Challenge challenge = published();
    form.title = "Un titre plus clair";
    form.deadline = DEADLINE.plusSeconds(60);
    form.teamMax = 5;
    revise(challenge);
    assertEquals("Un titre plus clair", challenge.getTitle());
    assertEquals(Phase.SOLUTION, challenge.phase(DEADLINE));
    form.deadline = DEADLINE;
    Refused.at("deadline", RefusalCode.DEADLINE_EARLIER, () -> revise(challenge));
  }

  @Test
  void takesNewWordsAfterADeadlineThatStays() {
    Challenge challenge = published();
    form.title = "Corrigé";
    challenge.revise(form.build(), DEADLINE.plusSeconds(1));
    assertEquals("Corrigé", challenge.getTitle());
  }

  @Test
  void keepsTheIdOfACriterionThatIsReworded() {
    Challenge challenge = draft();
    UUID first = view(challenge).criteria().get(0).id();
    form.criteria = List.of(new CriterionForm("Reformulé", "", 100));
    revise(challenge);
    assertEquals(1, view(challenge).criteria().size());
    assertEquals(first, view(challenge).criteria().get(0).id());
    assertEquals("Reformulé", view(challenge).criteria().get(0).name());
  }

  @Test
  void refusesWhoHasReadAnotherVersion() {
    Challenge challenge = draft();
    Refused.with(RefusalCode.CHANGED_MEANWHILE, () -> challenge.requireVersion(7));
  }

  @Test
  void refusesTermsThatAreNotThePresentOnes() {
    Challenge challenge = draft();
    Refused.with(RefusalCode.TERMS_CHANGED, () -> challenge.requireTerms(2));
  }

  @Test
  void takesNoQuestionBeforePublicationNorFromTheDeadlineOn() {
    Challenge draft = draft();
    Refused.with(RefusalCode.CHALLENGE_CLOSED, () -> draft.requireOpen(NOW));
    Challenge open = published();
    open.requireOpen(DEADLINE.minusNanos(1));
    Refused.with(RefusalCode.CHALLENGE_CLOSED, () -> open.requireOpen(DEADLINE));
  }

  @Test
  void isNotArchivedWhileSolutionsMayComeOrPeopleWaitForThanks() {
    Challenge challenge = published();
    Refused.with(RefusalCode.NOT_DECIDED, () -> challenge.archive(0, NOW));
    Refusal waiting =
        Refused.with(RefusalCode.THANKS_WAITING, () -> challenge.archive(2, DEADLINE));
    assertEquals(List.of(2), waiting.args());
  }

  @Test
  void isArchivedOnceAndThenNoLongerWritten() {
    Challenge challenge = published();
    assertTrue(challenge.archive(0, DEADLINE));
    assertFalse(challenge.archive(0, DEADLINE));
    Refused.with(RefusalCode.RULES_FROZEN, () -> revise(challenge));
  }

  @Test
  void showsADraftToManagersAlone() {
    Challenge challenge = draft();
    assertTrue(challenge.visibleTo(actor(Role.MANAGER), false));
    assertTrue(challenge.visibleTo(actor(Role.OWNER), false));
    for (Role role : Set.of(Role.ADMIN, Role.JUROR, Role.OBSERVER, Role.CONTRIBUTOR)) {
      assertFalse(challenge.visibleTo(actor(role), true), role.name());
    }
  }

  @Test
  void showsAConfidentialCaseToGuestsJurorsAndObserversAlone() {
    form.confidentiality = Confidentiality.CONFIDENTIAL;
    Challenge challenge = published();
    assertFalse(challenge.visibleTo(actor(Role.CONTRIBUTOR), false));
    assertFalse(challenge.visibleTo(actor(Role.ADMIN), false));
    assertTrue(challenge.visibleTo(actor(Role.CONTRIBUTOR), true));
    assertTrue(challenge.visibleTo(actor(Role.JUROR), false));
    assertTrue(challenge.visibleTo(actor(Role.OBSERVER), false));
  }

  @Test
  void showsNothingToSomebodyWhoIsNoMember() {
    assertFalse(published().visibleTo(new Actor(null, CLAIRE, null, Set.of()), true));
  }

  @Test
  void keepsAConfidentialBriefClosedUntilTheTermsAreAccepted() {
    form.confidentiality = Confidentiality.CONFIDENTIAL;
    Challenge challenge = published();
    assertFalse(challenge.briefOpenTo(actor(Role.CONTRIBUTOR), null));
    assertTrue(challenge.briefOpenTo(actor(Role.CONTRIBUTOR), 1));
    assertTrue(challenge.briefOpenTo(actor(Role.JUROR), null));
    var unread = new Standing(challenge, CLAIRE, null);
    var reader = new Participation(unread, null, null);
    assertNull(challenge.view(reader, false, List.of(), NOW).briefMd());
    Refused.with(
        RefusalCode.TERMS_NOT_ACCEPTED, () -> unread.requireBriefOpen(actor(Role.CONTRIBUTOR)));
  }

  @Test
  void answersAQuestionOnceForAFormSentTwice() {
    var question = new Question(Ids.next(), Ids.next(), CLAIRE, " Quel budget ? ", NOW);
    assertEquals("Quel budget ?", question.getText());
    assertTrue(question.answer("2 000 €", CLAIRE, NOW));
    assertFalse(question.answer("2 000 € ", CLAIRE, NOW));
    assertTrue(question.answer("2 500 €", CLAIRE, NOW));
    Refused.at("answer", RefusalCode.REQUIRED, () -> question.answer(" ", CLAIRE, NOW));
    Refused.at("text", RefusalCode.TOO_LONG, () -> asked("x".repeat(2001)));
  }

  private static void asked(String text) {
    var unused = new Question(Ids.next(), Ids.next(), CLAIRE, text, NOW);
  }

  private Challenge draft() {
    return new Challenge(Ids.next(), form.build(), CLAIRE, NOW);
  }

  private Challenge published() {
    Challenge challenge = draft();
    challenge.publish(NOW);
    return challenge;
  }

  private void revise(Challenge challenge) {
    challenge.revise(form.build(), NOW);
  }

  private static ChallengeView view(Challenge challenge) {
    var reader = new Participation(new Standing(challenge, null, null), null, null);
    return challenge.view(reader, true, List.of(), NOW);
  }

  private static Actor actor(Role role) {
    return new Actor(null, CLAIRE, Circle.NETWORK, Set.of(role));
  }

  private static final class Form {
    static final List<CriterionForm> CRITERIA =
        List.of(new CriterionForm("Utile", "À l'atelier", 60), new CriterionForm("Clair", "", 40));

    String title = "Éclairer sans éblouir";
    String brief = "Le cas";
    String locale = "fr";
    Instant deadline = DEADLINE;
    Confidentiality confidentiality = Confidentiality.MEMBERS;
    String terms = "Vos idées restent à vous.";
    int scale = 5;
    int teamMax = 4;
    List<CriterionForm> criteria = CRITERIA;

    ChallengeForm build() {
      return new ChallengeForm(
          title,
          brief,
          locale,
          deadline,
          ZoneId.of("Europe/Paris"),
          confidentiality,
          terms,
          scale,
          teamMax,
          criteria);
    }
  }
}
