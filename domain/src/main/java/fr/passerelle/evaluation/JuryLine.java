package fr.passerelle.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A solution in a juror's pile; {@code status} is null where the juror has not begun. */
public record JuryLine(
    UUID submissionId,
    String teamName,
    String title,
    Instant submittedAt,
    EvaluationStatus status,
    BigDecimal total) {

  JuryRow row() {
    return new JuryRow(
        submissionId,
        teamName,
        title,
        submittedAt,
        status == null ? null : status == EvaluationStatus.FINAL,
        total);
  }
}
