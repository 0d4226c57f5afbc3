package fr.passerelle.challenge;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Takes a document away from the brief. */
@UseCase
@Requires(Role.MANAGER)
public class DetachDocument {
  public void handle(Actor actor, UUID challengeId, UUID documentId) {
    throw new UnsupportedOperationException();
  }
}
