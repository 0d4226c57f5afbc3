package fr.passerelle.membership;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Shuts a member out until somebody restores them; what they wrote stays, and so do their roles.
 * Only an owner suspends an owner, and never the last one (LAST_OWNER).
 */
@UseCase
@Requires(Role.ADMIN)
public class SuspendMember {
  @Inject Memberships memberships;
  @Inject Ownership ownership;
  @Inject Audit audit;

  public void handle(Actor actor, UUID personId) {
    Membership membership = memberships.held(personId);
    ownership.refuseSuspension(actor, membership);
    membership.suspend();
    audit.record(actor, "SuspendMember", membership.getId(), Details.about(personId));
  }
}
