package fr.passerelle.partner;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Gives a domain of a partner up: its people are not sent to the provider any more. */
@UseCase
@Allows(Kind.PEOPLE)
public class DropPartnerDomain {
  @Inject Partners partners;
  @Inject Jobs jobs;

  public void handle(Actor actor, UUID id, String name) {
    Partner partner = partners.required(id);
    partner.drop(name);
    UUID act = partners.save(partner, "DropPartnerDomain", name);
    jobs.schedule(Jobs.TEND_PARTNER, new Job(0, act));
  }
}
