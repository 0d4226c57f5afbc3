package fr.passerelle.challenge;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Closes the book of a decided challenge; refused with THANKS_WAITING while somebody has not been
 * thanked.
 */
@UseCase
@Requires(Role.MANAGER)
public class ArchiveChallenge {
  public void handle(Actor actor, UUID challengeId) {
    throw new UnsupportedOperationException();
  }
}
