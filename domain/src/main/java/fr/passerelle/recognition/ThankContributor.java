package fr.passerelle.recognition;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Thanks one person for their part in a challenge, on their page and by mail; once. */
@UseCase
@Requires(Role.MANAGER)
public class ThankContributor {
  public void handle(Actor actor, UUID challengeId, UUID personId, String message) {
    throw new UnsupportedOperationException();
  }
}
