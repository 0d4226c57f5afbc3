package fr.passerelle.membership;

import fr.passerelle.audit.Audit;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Removes a member, who needs a new invitation to come back. What they contributed stays, with
 * their name or without. Only an owner removes an owner, and never the last one (LAST_OWNER).
 */
@UseCase
@Requires(Role.ADMIN)
public class RemoveMember {
  @Inject Memberships memberships;
  @Inject Departure departure;
  @Inject Audit audit;

  public void handle(Actor actor, UUID personId, LeavingForm form) {
    Membership membership = memberships.held(personId);
    audit.record(
        actor, "RemoveMember", membership.getId(), departure.take(actor, membership, form));
  }
}
