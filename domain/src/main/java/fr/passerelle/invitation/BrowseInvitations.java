package fr.passerelle.invitation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** The tenant's invitations, newest first; status null for all. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseInvitations {
  public Page<InvitationRow> handle(Actor actor, InvitationStatus status, UUID before, int limit) {
    throw new UnsupportedOperationException();
  }
}
