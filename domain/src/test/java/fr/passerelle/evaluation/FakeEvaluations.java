package fr.passerelle.evaluation;

import fr.passerelle.casework.Submission;
import fr.passerelle.casework.World;
import fr.passerelle.challenge.CriterionView;
import fr.passerelle.shared.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Evaluations in memory, with a rubric of three criteria. */
final class FakeEvaluations implements Evaluations {
  final List<CriterionView> rubric =
      new ArrayList<>(
          List.of(
              new CriterionView(Ids.next(), "Idée", "", 50),
              new CriterionView(Ids.next(), "Faisabilité", "", 30),
              new CriterionView(Ids.next(), "Forme", "", 20)));
  private final World world;
  private final Set<Evaluation> evaluations = new LinkedHashSet<>();

  FakeEvaluations(World world) {
    this.world = world;
  }

  /** A form with these points, in the order of the rubric. */
  EvaluationForm form(boolean handIn, Integer... points) {
    List<ScoreForm> scores = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      scores.add(new ScoreForm(rubric.get(i).id(), points[i], "Parce que"));
    }
    return new EvaluationForm(scores, "Bien", handIn);
  }

  @Override
  public void add(Evaluation evaluation) {
    evaluations.add(evaluation);
  }

  @Override
  public Optional<Evaluation> of(UUID submissionId, UUID jurorId) {
    return evaluations.stream()
        .filter(e -> e.getSubmissionId().equals(submissionId) && e.getJurorId().equals(jurorId))
        .findFirst();
  }

  @Override
  public List<EvaluationLine> handedIn(UUID submissionId) {
    return evaluations.stream()
        .filter(e -> e.getSubmissionId().equals(submissionId) && e.handedIn())
        .map(
            e ->
                new EvaluationLine(
                    e.getId(),
                    e.getSubmissionId(),
                    e.getJurorId(),
                    world.memberships.member(e.getJurorId()).orElseThrow().getDisplayName(),
                    e.getComment(),
                    e.getTotal(),
                    e.getSubmittedAt()))
        .toList();
  }

  @Override
  public List<ScoreLine> scores(UUID submissionId) {
    return evaluations.stream()
        .filter(e -> e.getSubmissionId().equals(submissionId) && e.handedIn())
        .flatMap(
            e ->
                e.inOrderOf(rubric).stream()
                    .map(s -> new ScoreLine(e.getId(), s.criterionId(), s.points(), s.comment())))
        .toList();
  }

  @Override
  public List<CriterionView> rubric(UUID challengeId) {
    return rubric;
  }

  @Override
  public List<JuryLine> pile(UUID challengeId, UUID jurorId, int most) {
    return world.submissions.all().stream()
        .filter(Submission::handedIn)
        .map(
            s -> {
              Optional<Evaluation> mine = of(s.getId(), jurorId);
              return new JuryLine(
                  s.getId(),
                  "",
                  "",
                  s.getSubmittedAt(),
                  mine.map(e -> e.handedIn() ? EvaluationStatus.FINAL : EvaluationStatus.DRAFT)
                      .orElse(null),
                  mine.map(Evaluation::getTotal).orElse(null));
            })
        .toList();
  }

  @Override
  public List<RankedLine> judged(UUID challengeId, int most) {
    return List.of();
  }

  @Override
  public List<TotalLine> totals(UUID challengeId) {
    return List.of();
  }
}
