package fr.passerelle.invitation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Invites one person by mail. An owner cannot be invited. Refuses ALREADY_MEMBER (unless it adds a
 * challenge or a role) and ALREADY_INVITED.
 */
@UseCase
@Requires(Role.ADMIN)
public class InviteContributor {
  public UUID handle(Actor actor, InvitationForm form) {
    throw new UnsupportedOperationException();
  }
}
