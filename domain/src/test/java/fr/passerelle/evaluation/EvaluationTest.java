package fr.passerelle.evaluation;

import static fr.passerelle.shared.RefusalCode.EVALUATION_HANDED_IN;
import static fr.passerelle.shared.RefusalCode.JUROR_ON_TEAM;
import static fr.passerelle.shared.RefusalCode.JURY_NOT_OPEN;
import static fr.passerelle.shared.RefusalCode.NOT_FOUND;
import static fr.passerelle.shared.RefusalCode.NOT_HANDED_IN;
import static fr.passerelle.shared.RefusalCode.OUT_OF_RANGE;
import static fr.passerelle.shared.RefusalCode.SCORES_MISSING;
import static fr.passerelle.shared.RefusalCode.TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.passerelle.casework.World;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private final World world = new World();
  private final FakeEvaluations evaluations = new FakeEvaluations(world);
  private final Actor lea = world.student("Lea");
  private final Actor nadia = world.juror("Nadia");
  private final Actor hugo = world.juror("Hugo");
  private final Actor claire = world.manager();
  private final UUID solution = world.handedIn(lea, "Les Lucioles");

  @Test
  void theJuryStartsAtTheDeadline() {
    var refusal = Refused.with(JURY_NOT_OPEN, () -> judge(nadia, false, 3));
    assertEquals(List.of(World.DEADLINE), refusal.args());
    assertEquals(0, pile(nadia).size());
    world.afterTheDeadline();
    judge(nadia, false, 3);
    assertEquals(1, pile(nadia).size());
  }

  @Test
  void theLowestPointsAreWorthNothingAndTheHighestAHundred() {
    world.afterTheDeadline();
    assertEquals(new BigDecimal("0.00"), judge(nadia, true, 1, 1, 1).total());
    assertEquals(new BigDecimal("100.00"), judge(hugo, true, 5, 5, 5).total());
  }

  @Test
  void theTotalIsWeighedAndRoundedToTwoDecimals() {
    world.afterTheDeadline();
    assertEquals(new BigDecimal("65.00"), judge(nadia, true, 4, 4, 2).total());
    var rubric = evaluations.rubric;
    var evaluation = new Evaluation(Ids.next(), world.challenge, solution, nadia.personId());
    var form = evaluations.form(true, 2, 1, 1);
    evaluation.write(form, rubric, 1, 7);
    evaluation.handIn(form, rubric, 7, world.now);
    assertEquals(new BigDecimal("8.33"), evaluation.getTotal());
  }

  @Test
  void aDraftKeepsWhatIsThereAndCountsForNothing() {
    world.afterTheDeadline();
    EvaluationView draft = judge(nadia, false, 3, null, 2);
    assertFalse(draft.handedIn());
    assertNull(draft.total());
    assertEquals(3, draft.scores().size());
    assertEquals("Parce que", draft.scores().get(1).comment());
    assertEquals(0, read(claire).size());
    assertEquals(1, read(nadia).size());
  }

  @Test
  void savingAgainChangesTheScoresInPlace() {
    world.afterTheDeadline();
    judge(nadia, false, 3, 3, 3);
    EvaluationView again = judge(nadia, false, 4, 3, null);
    assertEquals(3, again.scores().size());
    assertEquals(4, again.scores().get(0).points());
    assertNull(again.scores().get(2).points());
  }

  @Test
  void handingInNeedsEveryScore() {
    world.afterTheDeadline();
    Refused.at("scores[1]", SCORES_MISSING, () -> judge(nadia, true, 3, null, 2));
    Refused.at("scores[2]", SCORES_MISSING, () -> judge(hugo, true, 3, 3));
  }

  @Test
  void pointsStayOnTheScaleAndCriteriaInTheRubric() {
    world.afterTheDeadline();
    Refused.at("scores[0].points", OUT_OF_RANGE, () -> judge(nadia, false, 6));
    Refused.at("scores[1].points", OUT_OF_RANGE, () -> judge(nadia, false, 1, 0));
    var foreign = new ScoreForm(Ids.next(), 3, "");
    Refused.at(
        "scores[0].criterionId",
        NOT_FOUND,
        () -> judge(nadia, new EvaluationForm(List.of(foreign), "", false)));
    var twice = new ScoreForm(evaluations.rubric.get(0).id(), 3, "");
    Refused.at(
        "scores[1].criterionId",
        NOT_FOUND,
        () -> judge(nadia, new EvaluationForm(List.of(twice, twice), "", false)));
    Refused.at(
        "comment",
        TOO_LONG,
        () -> judge(nadia, new EvaluationForm(List.of(), "x".repeat(4001), false)));
  }

  @Test
  void whatIsHandedInIsFinal() {
    world.afterTheDeadline();
    judge(nadia, true, 3, 3, 3);
    Refused.with(EVALUATION_HANDED_IN, () -> judge(nadia, true, 4, 4, 4));
  }

  @Test
  void nobodyJudgesAChallengeInWhichTheyHaveATeam() {
    Actor both = world.person("Max", Circle.NETWORK, Role.JUROR, Role.CONTRIBUTOR);
    world.formTeam(both, "Les Doubles");
    world.afterTheDeadline();
    Refused.with(JUROR_ON_TEAM, () -> judge(both, false, 3));
    Refused.with(JUROR_ON_TEAM, () -> pile(both));
  }

  @Test
  void aSolutionNeverHandedInIsNotJudged() {
    UUID team = world.formTeam(world.student("Tom"), "Lumen");
    UUID draft = world.submissions.ofTeam(team).orElseThrow();
    world.afterTheDeadline();
    Refused.with(NOT_HANDED_IN, () -> useCase().handle(nadia, draft, evaluations.form(false, 3)));
    Refused.with(NOT_FOUND, () -> useCase().handle(nadia, Ids.next(), evaluations.form(false, 3)));
  }

  @Test
  void nobodyReadsTheOthersBeforeTheirOwnIsIn() {
    world.afterTheDeadline();
    judge(hugo, true, 5, 5, 5);
    assertEquals(List.of(), read(nadia));
    judge(nadia, false, 2, 2, 2);
    assertEquals(List.of("Nadia"), names(read(nadia)));
    judge(nadia, true, 2, 2, 2);
    assertEquals(List.of("Hugo", "Nadia"), names(read(nadia)));
    assertEquals(List.of("Hugo", "Nadia"), names(read(claire)));
  }

  @Test
  void aManagerWhoJudgesIsBoundAsAJuror() {
    Actor both = world.person("Iris", Circle.EMPLOYEE, Role.MANAGER, Role.JUROR);
    world.afterTheDeadline();
    judge(hugo, true, 5, 5, 5);
    assertEquals(List.of(), read(both));
  }

  @Test
  void thePileTellsWhatIsBegunAndWhatIsDone() {
    world.afterTheDeadline();
    assertNull(pile(nadia).get(0).mine());
    judge(nadia, false, 3);
    assertEquals(false, pile(nadia).get(0).mine());
    judge(nadia, true, 3, 3, 3);
    assertEquals(true, pile(nadia).get(0).mine());
    assertEquals(new BigDecimal("50.00"), pile(nadia).get(0).myTotal());
  }

  private EvaluationView judge(Actor juror, boolean handIn, Integer... points) {
    return judge(juror, evaluations.form(handIn, points));
  }

  private EvaluationView judge(Actor juror, EvaluationForm form) {
    return useCase().handle(juror, solution, form);
  }

  private EvaluateSubmission useCase() {
    EvaluateSubmission evaluate = new EvaluateSubmission();
    evaluate.cases = world.cases;
    evaluate.submissions = world.submissions;
    evaluate.impartiality = impartiality();
    evaluate.evaluations = evaluations;
    evaluate.jurors = jurors();
    evaluate.audit = world.audit;
    evaluate.clock = world.clock;
    return evaluate;
  }

  private List<EvaluationView> read(Actor actor) {
    ReadEvaluations read = new ReadEvaluations();
    read.readership = world.readership();
    read.impartiality = impartiality();
    read.evaluations = evaluations;
    read.jurors = jurors();
    return read.handle(actor, solution);
  }

  private List<JuryRow> pile(Actor actor) {
    BrowseJuryWork browse = new BrowseJuryWork();
    browse.cases = world.cases;
    browse.impartiality = impartiality();
    browse.evaluations = evaluations;
    browse.clock = world.clock;
    return browse.handle(actor, world.challenge);
  }

  private Impartiality impartiality() {
    Impartiality impartiality = new Impartiality();
    impartiality.teams = world.teams;
    return impartiality;
  }

  private Jurors jurors() {
    Jurors jurors = new Jurors();
    jurors.memberships = world.memberships;
    return jurors;
  }

  private static List<String> names(List<EvaluationView> views) {
    return views.stream().map(EvaluationView::jurorName).toList();
  }
}
