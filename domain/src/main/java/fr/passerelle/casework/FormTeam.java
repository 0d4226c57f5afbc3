package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Forms a team of one, with its empty solution; its maker is the captain. Terms are accepted first.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class FormTeam {
  public UUID handle(Actor actor, UUID challengeId, String name) {
    throw new UnsupportedOperationException();
  }
}
