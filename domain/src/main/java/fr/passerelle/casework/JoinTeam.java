package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Joins the team whose link the person was given. */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class JoinTeam {
  public UUID handle(Actor actor, UUID challengeId, String joinCode) {
    throw new UnsupportedOperationException();
  }
}
