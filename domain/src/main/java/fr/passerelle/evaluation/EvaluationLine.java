package fr.passerelle.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An evaluation handed in, as it is read without its scores. */
public record EvaluationLine(
    UUID id,
    UUID submissionId,
    UUID jurorId,
    String jurorName,
    String comment,
    BigDecimal total,
    Instant submittedAt) {

  /**
   * @param scores of all evaluations of the solution
   */
  EvaluationView view(List<ScoreLine> scores) {
    return new EvaluationView(
        id,
        submissionId,
        jurorId,
        jurorName,
        true,
        scores.stream()
            .filter(score -> score.evaluationId().equals(id))
            .map(score -> new ScoreForm(score.criterionId(), score.points(), score.comment()))
            .toList(),
        comment,
        total,
        submittedAt);
  }
}
