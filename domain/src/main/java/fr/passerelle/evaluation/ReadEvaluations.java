package fr.passerelle.evaluation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.List;
import java.util.UUID;

/**
 * Evaluations of a submission: to a juror the own one, and the others' once the own is handed in;
 * to a manager all handed in.
 */
@UseCase
@Requires({Role.JUROR, Role.MANAGER})
public class ReadEvaluations {
  public List<EvaluationView> handle(Actor actor, UUID submissionId) {
    throw new UnsupportedOperationException();
  }
}
