package fr.passerelle.evaluation;

import fr.passerelle.casework.Cases;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The ranking by mean total, best first, those without an evaluation last; at most 1,000. Two
 * statements, whatever the number of solutions and jurors.
 */
@UseCase
@Requires(Role.MANAGER)
public class RankSubmissions {
  private static final int MOST = 1000;

  @Inject Cases cases;
  @Inject Evaluations evaluations;

  public List<RankedSubmission> handle(Actor actor, UUID challengeId) {
    cases.visible(actor, challengeId);
    return Ranking.of(evaluations.judged(challengeId, MOST), evaluations.totals(challengeId));
  }
}
