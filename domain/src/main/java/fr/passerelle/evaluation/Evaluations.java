package fr.passerelle.evaluation;

import fr.passerelle.challenge.CriterionView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The evaluations of the tenant that is entered. */
public interface Evaluations {
  void add(Evaluation evaluation);

  Optional<Evaluation> of(UUID submissionId, UUID jurorId);

  /** What has been handed in about a solution, in the order of handing in, without the scores. */
  List<EvaluationLine> handedIn(UUID submissionId);

  /** The scores of the evaluations handed in about a solution, in the order of the rubric. */
  List<ScoreLine> scores(UUID submissionId);

  /** The criteria of a challenge in their order. */
  List<CriterionView> rubric(UUID challengeId);

  /** The solutions of a challenge, with what the juror has done about each. */
  List<JuryLine> pile(UUID challengeId, UUID jurorId, int most);

  /** The solutions handed in, each with its decision. */
  List<RankedLine> judged(UUID challengeId, int most);

  /** The totals handed in about the solutions of a challenge. */
  List<TotalLine> totals(UUID challengeId);
}
