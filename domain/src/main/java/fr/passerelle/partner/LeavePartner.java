package fr.passerelle.partner;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Ends that the tenant works with a partner; the partner, and its people here, stay as they are.
 */
@UseCase
@Requires(Role.ADMIN)
public class LeavePartner {
  @Inject Partners partners;
  @Inject TenantPartners ties;
  @Inject Audit audit;

  public void handle(Actor actor, UUID partnerId) {
    TenantPartner tie = ties.find(partnerId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    String name = partners.nameOf(partnerId);
    ties.remove(tie);
    audit.record(actor, "LeavePartner", partnerId, name);
  }
}
