package fr.passerelle.evaluation;

import fr.passerelle.decision.Outcome;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * @param rank 1 is best; equal means share a rank; null without an evaluation
 * @param mean of the totals, out of 100
 * @param spread highest minus lowest total
 */
public record RankedSubmission(
    Integer rank,
    UUID submissionId,
    UUID teamId,
    String teamName,
    String title,
    BigDecimal mean,
    BigDecimal spread,
    int evaluations,
    Outcome outcome,
    String reason)
    implements Serializable {

  /** The same at this rank. */
  RankedSubmission at(Integer place) {
    return new RankedSubmission(
        place, submissionId, teamId, teamName, title, mean, spread, evaluations, outcome, reason);
  }
}
