package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Hands the draft in as a new version, until the deadline; the whole team gets the receipt by mail.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class SubmitSolution {
  public Receipt handle(Actor actor, UUID submissionId, int version) {
    throw new UnsupportedOperationException();
  }
}
