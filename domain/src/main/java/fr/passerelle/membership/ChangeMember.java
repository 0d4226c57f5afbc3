package fr.passerelle.membership;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Gives a member another circle or other roles. Only an owner makes an owner, or takes that role
 * from one; the last owner keeps it (LAST_OWNER).
 */
@UseCase
@Requires(Role.ADMIN)
public class ChangeMember {
  @Inject Memberships memberships;
  @Inject Ownership ownership;
  @Inject Audit audit;

  public void handle(Actor actor, UUID personId, MemberForm form) {
    Membership membership = memberships.held(personId);
    Set<Role> roles = membership.getRoles();
    Circle circle = membership.getCircle();
    ownership.refuseChange(actor, membership, form);
    membership.change(form);
    audit.record(
        actor,
        "ChangeMember",
        membership.getId(),
        Details.about(personId)
            .changed("roles", roles, membership.getRoles())
            .changed("circle", circle, membership.getCircle()));
  }
}
