package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static fr.passerelle.acceptance.inside.TrialClock.DEADLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.challenge.ArchiveChallenge;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.decision.DecideSubmission;
import fr.passerelle.decision.DecisionForm;
import fr.passerelle.decision.Outcome;
import fr.passerelle.decision.ReadDecision;
import fr.passerelle.home.News;
import fr.passerelle.home.SeeHome;
import fr.passerelle.home.Waiting;
import fr.passerelle.mail.Letter;
import fr.passerelle.recognition.BrowseThanks;
import fr.passerelle.recognition.ThankContributor;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the SME answers: decisions and thanks, in the real database. */
class DecisionUseCasesIT extends InsidePayara {
  private static final DecisionForm YES =
      new DecisionForm(Outcome.GO, "We build it in spring.", "A new product");
  private static final DecisionForm NOT_NOW =
      new DecisionForm(Outcome.NOT_NOW, "Too dear for us this year.", "");

  @Inject DecideSubmission decide;
  @Inject ReadDecision readDecision;
  @Inject ThankContributor thank;
  @Inject BrowseThanks browseThanks;
  @Inject ArchiveChallenge archive;
  @Inject ReadChallenge readChallenge;
  @Inject SeeHome seeHome;
  @Inject CaseSteps steps;
  @Inject AtOnce atOnce;
  @Inject TrialMailer mailer;

  private TrialTenant tenant;
  private Actor claire;
  private Actor nadia;
  private Actor lea;
  private Actor tom;
  private UUID challenge;
  private UUID leas;
  private UUID toms;

  @BeforeEach
  void handInTwoSolutions() throws Exception {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    nadia = tenant.juror("Nadia");
    lea = tenant.student("Lea");
    tom = tenant.student("Tom");
    challenge = steps.published(claire);
    leas = steps.handedIn(lea, challenge, "Fireflies");
    toms = steps.handedIn(tom, challenge, "Moths");
    mailer.deliver(tenant);
  }

  private Callable<?> deciding(UUID solution) {
    return () -> {
      decide.handle(claire, solution, YES);
      return null;
    };
  }

  @Test
  void decidesAfterTheDeadlineAlone() {
    refuses(RefusalCode.JURY_NOT_OPEN, () -> decide.handle(claire, leas, YES));
    TrialClock.at(DEADLINE);
    refuses(RefusalCode.NOT_ALLOWED, () -> decide.handle(nadia, leas, YES));
    decide.handle(claire, leas, YES);
    refuses(RefusalCode.ALREADY_DECIDED, () -> decide.handle(claire, leas, NOT_NOW));
  }

  @Test
  void tellsTheTeamOutcomeAndReason() throws Exception {
    TrialClock.at(DEADLINE);
    assertTrue(readDecision.handle(lea, leas).isEmpty());
    decide.handle(claire, leas, YES);
    assertEquals(Outcome.GO, readDecision.handle(lea, leas).orElseThrow().outcome());
    refuses(RefusalCode.NOT_FOUND, () -> readDecision.handle(tom, leas));
    List<Letter> letters = mailer.deliver(tenant);
    assertEquals(1, letters.size());
    assertTrue(letters.get(0).text().contains(YES.reason()), letters.get(0).text());
    assertTrue(
        seeHome.handle(Actor.person(lea.personId())).news().stream()
            .anyMatch(news -> news.kind() == News.Kind.GO && news.text().equals(YES.reason())));
  }

  @Test
  void makesTheChallengeDecidedWithTheLastDecision() {
    TrialClock.at(DEADLINE);
    decide.handle(claire, leas, YES);
    assertEquals(ChallengeStatus.OPEN, readChallenge.handle(lea, challenge).status());
    decide.handle(claire, toms, NOT_NOW);
    assertEquals(ChallengeStatus.DECIDED, readChallenge.handle(lea, challenge).status());
  }

  @Test
  void decidesOnceAndMissesNoLastDecisionThoughAllComeAtOnce() throws Exception {
    TrialClock.at(DEADLINE);
    List<Callable<?>> decisions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      decisions.add(deciding(leas));
      decisions.add(deciding(toms));
    }
    assertEquals(Map.of(DONE, 2, "ALREADY_DECIDED", 4), atOnce.run(decisions));
    assertEquals(ChallengeStatus.DECIDED, readChallenge.handle(lea, challenge).status());
    assertEquals(2, mailer.deliver(tenant).size());
  }

  @Test
  void thanksEverybodyBeforeTheBookIsClosed() throws Exception {
    TrialClock.at(DEADLINE);
    steps.judge(nadia, challenge, leas, 5, 5);
    refuses(RefusalCode.NOT_DECIDED, () -> archive.handle(claire, challenge));
    decide.handle(claire, leas, YES);
    decide.handle(claire, toms, NOT_NOW);
    mailer.deliver(tenant);
    assertEquals(3, browseThanks.handle(claire, challenge).size());
    assertTrue(
        seeHome.handle(Actor.person(claire.personId())).waiting().stream()
            .anyMatch(it -> it.kind() == Waiting.Kind.THANK && it.count() == 3));
    for (Actor contributor : List.of(lea, tom, nadia)) {
      refuses(RefusalCode.THANKS_WAITING, () -> archive.handle(claire, challenge));
      thank.handle(claire, challenge, contributor.personId(), "You saw what we did not.");
    }
    refuses(
        RefusalCode.NOTHING_TO_THANK_FOR,
        () -> thank.handle(claire, challenge, claire.personId(), "Well done, me."));
    archive.handle(claire, challenge);
    assertEquals(ChallengeStatus.ARCHIVED, readChallenge.handle(lea, challenge).status());
    assertEquals(3, mailer.deliver(tenant).size());
  }

  @Test
  void thanksAPersonOnceHoweverOftenAtOnce() throws Exception {
    TrialClock.at(DEADLINE);
    Map<String, Integer> ends =
        atOnce.run(
            6,
            () -> {
              thank.handle(claire, challenge, lea.personId(), "Thank you.");
              return null;
            });
    assertEquals(Map.of(DONE, 1, "ALREADY_THANKED", 5), ends);
    assertEquals(1, mailer.deliver(tenant).size());
  }

  @Test
  void answersAForeignSolutionAsOneThatDoesNotExist() throws SQLException {
    TrialClock.at(DEADLINE);
    Actor marc = TrialTenant.open().owner("Marc");
    for (UUID id : List.of(leas, Ids.next())) {
      refuses(RefusalCode.NOT_FOUND, () -> decide.handle(marc, id, YES));
      refuses(RefusalCode.NOT_FOUND, () -> readDecision.handle(marc, id));
    }
    for (UUID id : List.of(challenge, Ids.next())) {
      refuses(RefusalCode.NOT_FOUND, () -> thank.handle(marc, id, lea.personId(), "Thanks"));
      refuses(RefusalCode.NOT_FOUND, () -> browseThanks.handle(marc, id));
      refuses(RefusalCode.NOT_FOUND, () -> archive.handle(marc, id));
    }
  }
}
