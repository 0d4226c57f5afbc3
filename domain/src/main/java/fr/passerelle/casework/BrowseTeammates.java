package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.List;
import java.util.UUID;

/**
 * Contributors of the actor's circle who may see the challenge and are in no team, at most 200, by
 * name.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class BrowseTeammates {
  public List<Teammate> handle(Actor actor, UUID challengeId) {
    throw new UnsupportedOperationException();
  }
}
