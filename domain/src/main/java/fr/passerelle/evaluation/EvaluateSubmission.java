package fr.passerelle.evaluation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Scores each criterion with a comment, after the deadline; a draft until it is handed in, then
 * final. Nobody judges their own team.
 */
@UseCase
@Requires(Role.JUROR)
public class EvaluateSubmission {
  public EvaluationView handle(Actor actor, UUID submissionId, EvaluationForm form) {
    throw new UnsupportedOperationException();
  }
}
