package fr.passerelle.membership;

import fr.passerelle.audit.Audit;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import fr.passerelle.shared.WhileClosing;
import jakarta.inject.Inject;

/**
 * Leaves the tenant: from then on it looks as if it were not there. What the person contributed
 * stays, with their name or without. The last owner stays (LAST_OWNER).
 */
@UseCase
@WhileClosing
@Allows(Kind.MEMBERS)
public class LeaveTenant {
  @Inject Memberships memberships;
  @Inject Departure departure;
  @Inject Audit audit;

  public void handle(Actor actor, LeavingForm form) {
    Membership membership = memberships.held(actor.personId());
    audit.record(actor, "LeaveTenant", membership.getId(), departure.take(actor, membership, form));
  }
}
