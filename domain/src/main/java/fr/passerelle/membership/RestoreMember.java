package fr.passerelle.membership;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Lets a suspended member in again, with the circle and the roles that they had. Only an owner
 * restores an owner.
 */
@UseCase
@Requires(Role.ADMIN)
public class RestoreMember {
  @Inject Memberships memberships;
  @Inject Ownership ownership;
  @Inject Audit audit;

  public void handle(Actor actor, UUID personId) {
    Membership membership = memberships.held(personId);
    ownership.refuseOthers(actor, membership);
    membership.restore();
    audit.record(actor, "RestoreMember", membership.getId(), Details.about(personId));
  }
}
