package fr.passerelle.membership;

import fr.passerelle.audit.Details;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** How somebody leaves a tenant, of their own accord or not. */
@ApplicationScoped
class Departure {
  @Inject Memberships memberships;
  @Inject Ownership ownership;
  @Inject Clock clock;

  /** Ends the membership; what the log says of it. */
  Details take(Actor actor, Membership membership, LeavingForm form) {
    boolean keepName = Check.present("keepName", form.keepName());
    ownership.refuseSuspension(actor, membership);
    String shown = keepName ? null : nameless(actor);
    membership.end(clock.instant(), shown);
    if (!keepName) {
      memberships.forgetAddress(membership.getPersonId(), shown);
    }
    return Details.about(membership.getPersonId()).with("name", keepName ? null : "WITHOUT");
  }

  /** In the language of the tenant, whose people read it. */
  private static String nameless(Actor actor) {
    return actor.tenant().locale().equals("fr") ? "Anonyme" : "Anonymous";
  }
}
