package fr.passerelle.decision;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Decides once, after the deadline; the team reads outcome and reason on its page and by mail. The
 * last decision of a challenge makes it DECIDED.
 */
@UseCase
@Requires(Role.MANAGER)
public class DecideSubmission {
  public void handle(Actor actor, UUID submissionId, DecisionForm form) {
    throw new UnsupportedOperationException();
  }
}
