package fr.passerelle.partner;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Looks for the record of a domain now, and says what it found. Where another partner holds the
 * domain, this one is told so and does not get it.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class CheckPartnerDomain {
  @Inject Partners partners;
  @Inject DomainLook look;
  @Inject Jobs jobs;
  @Inject PublicWeb web;
  @Inject Clock clock;

  public PartnerView.Domain handle(Actor actor, UUID id, String name) {
    web.refuseHaste(actor);
    Partner partner = partners.required(id);
    PartnerDomain domain = partner.find(name).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    partner.looked(domain, look.at(domain, partner), clock.instant());
    UUID act = partners.save(partner, "CheckPartnerDomain", name + " " + domain.answer());
    jobs.schedule(Jobs.TEND_PARTNER, new Job(0, act));
    return PartnerViews.domain(domain);
  }
}
