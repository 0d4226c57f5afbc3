package fr.passerelle.partner;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes a partner that nobody has named before, and notes that the tenant works with it. Whoever
 * makes it maintains it until its own contact has accepted.
 */
@UseCase
@Requires(Role.ADMIN)
public class MakePartner {
  @Inject Partners partners;
  @Inject TenantPartners ties;
  @Inject Jobs jobs;
  @Inject Audit audit;
  @Inject Clock clock;

  public UUID handle(Actor actor, NewPartnerForm form) {
    PartnerForm says =
        Partner.checked(
            new PartnerForm(form.kind(), form.name(), form.website(), form.contactName()));
    Circle circle = Check.present("circle", form.circle());
    UUID id = Ids.next();
    UUID act = partners.make(id, says, alias(id));
    ties.add(new TenantPartner(Ids.next(), id, circle, actor.personId(), clock.instant()));
    jobs.schedule(Jobs.WATCH_PARTNER, new Job(0, act), clock.instant().plus(WatchPartner.EVERY));
    audit.record(
        actor,
        "MakePartner",
        id,
        Details.about(says.name()).with("kind", says.kind()).with("circle", circle));
    return id;
  }

  /** No slug of a tenant has an underscore, and the end of an id is random. */
  private static String alias(UUID id) {
    return "partner_" + id.toString().substring(24);
  }
}
