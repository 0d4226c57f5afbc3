package fr.passerelle.challenge;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Opens a draft to contributors. Refuses what is incomplete, field by field. */
@UseCase
@Requires(Role.MANAGER)
public class PublishChallenge {
  public void handle(Actor actor, UUID challengeId, int version) {
    throw new UnsupportedOperationException();
  }
}
