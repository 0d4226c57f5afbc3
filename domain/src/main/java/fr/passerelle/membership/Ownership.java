package fr.passerelle.membership;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the tenant in the hands of its owners: they alone make and unmake one, and somebody who
 * answers for the tenant is always left.
 */
@ApplicationScoped
class Ownership {
  @Inject Memberships memberships;

  /** Refuses the field {@code roles} where the change is not the actor's to make. */
  void refuseChange(Actor actor, Membership membership, MemberForm form) {
    boolean owns = membership.owns();
    boolean willOwn = form.roles() != null && form.roles().contains(Role.OWNER);
    if (owns != willOwn && !actor.holds(Role.OWNER)) {
      throw Refusal.of("roles", RefusalCode.NOT_ALLOWED);
    }
    if (owns && !willOwn && lastOwner(membership)) {
      throw Refusal.of("roles", RefusalCode.LAST_OWNER);
    }
  }

  void refuseSuspension(Actor actor, Membership membership) {
    refuseOthers(actor, membership);
    if (membership.owns() && lastOwner(membership)) {
      throw new Refusal(RefusalCode.LAST_OWNER);
    }
  }

  /** Refuses those who touch an owner's membership and are no owner. */
  void refuseOthers(Actor actor, Membership membership) {
    if (membership.owns() && !actor.holds(Role.OWNER)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
  }

  private boolean lastOwner(Membership membership) {
    List<UUID> owners = memberships.lockOwners();
    return owners.equals(List.of(membership.getPersonId()));
  }
}
