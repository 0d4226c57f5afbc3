package fr.passerelle.membership;

import static java.util.stream.Collectors.joining;

import fr.passerelle.audit.Audit;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
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
    String before = said(membership);
    ownership.refuseChange(actor, membership, form);
    membership.change(form);
    audit.record(
        actor,
        "ChangeMember",
        membership.getId(),
        personId + " " + before + " > " + said(membership));
  }

  private static String said(Membership membership) {
    return membership.getCircle()
        + " "
        + membership.getRoles().stream().sorted().map(Role::name).collect(joining(","));
  }
}
