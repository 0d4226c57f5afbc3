package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Takes a file out of the draft; versions handed in keep it. */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class DetachDeliverable {
  public void handle(Actor actor, UUID submissionId, UUID deliverableId) {
    throw new UnsupportedOperationException();
  }
}
