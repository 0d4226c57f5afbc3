package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Leaves a team that has not handed in yet; the last one out ends it, a captain is followed by the
 * eldest member.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class LeaveTeam {
  public void handle(Actor actor, UUID teamId) {
    throw new UnsupportedOperationException();
  }
}
