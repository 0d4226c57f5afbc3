package fr.passerelle.membership;

import fr.passerelle.audit.Audit;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** How somebody leaves a tenant, of their own accord or not. */
@ApplicationScoped
class Departure {
  @Inject Memberships memberships;
  @Inject Ownership ownership;
  @Inject Audit audit;
  @Inject Clock clock;

  void take(Actor actor, String act, UUID personId, LeavingForm form) {
    boolean keepName = Check.present("keepName", form.keepName());
    Membership membership = memberships.held(personId);
    ownership.refuseSuspension(actor, membership);
    membership.end(clock.instant(), keepName ? null : nameless(actor));
    audit.record(
        actor, act, membership.getId(), personId + (keepName ? "" : " without their name"));
  }

  /** In the language of the tenant, whose people read it. */
  private static String nameless(Actor actor) {
    return actor.tenant().locale().equals("fr") ? "Anonyme" : "Anonymous";
  }
}
