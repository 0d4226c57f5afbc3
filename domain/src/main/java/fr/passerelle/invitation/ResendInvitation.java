package fr.passerelle.invitation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Writes to the person again with a new link; the former link stops working. */
@UseCase
@Requires(Role.ADMIN)
public class ResendInvitation {
  public void handle(Actor actor, UUID invitationId, int days) {
    throw new UnsupportedOperationException();
  }
}
