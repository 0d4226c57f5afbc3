package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static fr.passerelle.acceptance.inside.TrialClock.DEADLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.passerelle.casework.ReadSubmission;
import fr.passerelle.evaluation.BrowseJuryWork;
import fr.passerelle.evaluation.EvaluateSubmission;
import fr.passerelle.evaluation.EvaluationView;
import fr.passerelle.evaluation.RankSubmissions;
import fr.passerelle.evaluation.RankedSubmission;
import fr.passerelle.evaluation.ReadEvaluations;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jury's work after the deadline, in the real database. */
class EvaluationUseCasesIT extends InsidePayara {
  @Inject EvaluateSubmission evaluate;
  @Inject ReadEvaluations readEvaluations;
  @Inject BrowseJuryWork browseJuryWork;
  @Inject RankSubmissions rank;
  @Inject ReadSubmission readSubmission;
  @Inject CaseSteps steps;
  @Inject AtOnce atOnce;

  private TrialTenant tenant;
  private Actor claire;
  private Actor nadia;
  private Actor hugo;
  private Actor lea;
  private UUID challenge;
  private UUID solution;

  @BeforeEach
  void handInASolution() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    nadia = tenant.juror("Nadia");
    hugo = tenant.juror("Hugo");
    lea = tenant.student("Lea");
    challenge = steps.published(claire);
    solution = steps.handedIn(lea, challenge, "Fireflies");
  }

  private static BigDecimal hundredths(String number) {
    return new BigDecimal(number).setScale(2);
  }

  @Test
  void startsTheJuryAfterTheDeadline() {
    var form = steps.scores(nadia, challenge, 4, 2, false);
    refuses(RefusalCode.JURY_NOT_OPEN, () -> evaluate.handle(nadia, solution, form));
    refuses(RefusalCode.NOT_FOUND, () -> readSubmission.handle(nadia, solution));
    assertEquals(List.of(), browseJuryWork.handle(nadia, challenge));
    TrialClock.at(DEADLINE);
    assertNull(browseJuryWork.handle(nadia, challenge).get(0).mine());
    evaluate.handle(nadia, solution, form);
    assertEquals(false, browseJuryWork.handle(nadia, challenge).get(0).mine());
  }

  @Test
  void takesAnEvaluationInWholeAndOnce() {
    TrialClock.at(DEADLINE);
    refuses(
        RefusalCode.SCORES_MISSING,
        () -> evaluate.handle(nadia, solution, steps.scores(nadia, challenge, 4, null, true)));
    EvaluationView handedIn =
        evaluate.handle(nadia, solution, steps.scores(nadia, challenge, 5, 5, true));
    assertEquals(hundredths("100"), handedIn.total().setScale(2));
    refuses(
        RefusalCode.EVALUATION_HANDED_IN,
        () -> evaluate.handle(nadia, solution, steps.scores(nadia, challenge, 1, 1, true)));
  }

  @Test
  void showsAJurorTheOthersOnceTheOwnIsIn() {
    TrialClock.at(DEADLINE);
    steps.judge(hugo, challenge, solution, 5, 5);
    assertEquals(List.of(), readEvaluations.handle(nadia, solution));
    evaluate.handle(nadia, solution, steps.scores(nadia, challenge, 2, 2, false));
    assertEquals(1, readEvaluations.handle(nadia, solution).size());
    assertEquals(nadia.personId(), readEvaluations.handle(nadia, solution).get(0).jurorId());
    steps.judge(nadia, challenge, solution, 2, 2);
    assertEquals(2, readEvaluations.handle(nadia, solution).size());
  }

  @Test
  void showsManagersWhatIsHandedInAlone() {
    TrialClock.at(DEADLINE);
    evaluate.handle(nadia, solution, steps.scores(nadia, challenge, 2, 2, false));
    assertEquals(List.of(), readEvaluations.handle(claire, solution));
    steps.judge(hugo, challenge, solution, 4, 4);
    assertEquals(1, readEvaluations.handle(claire, solution).size());
  }

  @Test
  void bindsAManagerWhoJudgesAsAJuror() throws SQLException {
    TrialClock.at(DEADLINE);
    Actor owner = tenant.owner("Ada");
    Actor both =
        new Actor(
            tenant.summary(), owner.personId(), Circle.EMPLOYEE, Set.of(Role.OWNER, Role.JUROR));
    steps.judge(hugo, challenge, solution, 4, 4);
    assertEquals(List.of(), readEvaluations.handle(both, solution));
  }

  @Test
  void keepsAJurorOutOfAChallengeWithTheirOwnTeam() throws SQLException {
    Actor ines = tenant.student("Ines");
    steps.handedIn(ines, challenge, "Moths");
    Actor both =
        new Actor(
            tenant.summary(),
            ines.personId(),
            Circle.STUDENT,
            Set.of(Role.CONTRIBUTOR, Role.JUROR));
    TrialClock.at(DEADLINE);
    var form = steps.scores(both, challenge, 1, 1, true);
    refuses(RefusalCode.JUROR_ON_TEAM, () -> evaluate.handle(both, solution, form));
    refuses(RefusalCode.JUROR_ON_TEAM, () -> browseJuryWork.handle(both, challenge));
  }

  @Test
  void keepsOneEvaluationOfAJurorHoweverManyAtOnce() throws Exception {
    TrialClock.at(DEADLINE);
    var form = steps.scores(nadia, challenge, 3, 3, true);
    assertEquals(
        Map.of(DONE, 1, "EVALUATION_HANDED_IN", 5),
        atOnce.run(6, () -> evaluate.handle(nadia, solution, form)));
    assertEquals(
        "1", Root.one("SELECT COUNT(*) FROM evaluation WHERE submission_id = ?", solution));
    assertEquals(
        "2",
        Root.one(
            "SELECT COUNT(*) FROM score s JOIN evaluation e ON e.tenant_id = s.tenant_id"
                + " AND e.id = s.evaluation_id WHERE e.submission_id = ?",
            solution));
  }

  @Test
  void ranksByTheMeanOfTheTotals() throws SQLException {
    UUID second = steps.handedIn(tenant.student("Tom"), challenge, "Moths");
    UUID unjudged = steps.handedIn(tenant.student("Ines"), challenge, "Bats");
    TrialClock.at(DEADLINE);
    steps.judge(nadia, challenge, solution, 5, 5);
    steps.judge(hugo, challenge, solution, 3, 3);
    steps.judge(nadia, challenge, second, 5, 4);
    List<RankedSubmission> ranking = rank.handle(claire, challenge);
    assertEquals(
        List.of(second, solution, unjudged),
        ranking.stream().map(RankedSubmission::submissionId).toList());
    assertNull(ranking.get(2).rank());
    assertEquals(2, ranking.get(1).evaluations());
  }

  @Test
  void answersAForeignSolutionAsOneThatDoesNotExist() throws SQLException {
    TrialClock.at(DEADLINE);
    Actor stranger = TrialTenant.open().juror("Marc");
    var form = steps.scores(nadia, challenge, 3, 3, true);
    for (UUID id : List.of(solution, Ids.next())) {
      refuses(RefusalCode.NOT_FOUND, () -> evaluate.handle(stranger, id, form));
      refuses(RefusalCode.NOT_FOUND, () -> readEvaluations.handle(stranger, id));
    }
    refuses(RefusalCode.NOT_FOUND, () -> browseJuryWork.handle(stranger, challenge));
  }
}
