package fr.passerelle.invitation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Takes an unanswered invitation back; its link stops working at once. */
@UseCase
@Requires(Role.ADMIN)
public class RevokeInvitation {
  public void handle(Actor actor, UUID invitationId) {
    throw new UnsupportedOperationException();
  }
}
