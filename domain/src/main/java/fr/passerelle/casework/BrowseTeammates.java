package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Contributors of the actor's circle who may see the challenge and are in no team, at most 200, by
 * name.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class BrowseTeammates {
  private static final int MOST = 200;

  @Inject Cases cases;
  @Inject Teams teams;

  public List<Teammate> handle(Actor actor, UUID challengeId) {
    cases.visible(actor, challengeId);
    return teams.free(challengeId, actor.circle(), null, MOST).stream()
        .filter(mate -> !actor.is(mate.personId()))
        .toList();
  }
}
