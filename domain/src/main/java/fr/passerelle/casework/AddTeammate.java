package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * A member of the team takes in somebody who is in the challenge and in no team; that person gets a
 * mail, and accepts the terms before handing in.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class AddTeammate {
  public void handle(Actor actor, UUID teamId, UUID personId) {
    throw new UnsupportedOperationException();
  }
}
