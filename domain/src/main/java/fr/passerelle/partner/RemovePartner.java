package fr.passerelle.partner;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Removes a partner for good: its domains are free, nobody is sent to its provider, and those who
 * signed in there keep what they are here and set a password of their own.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class RemovePartner {
  @Inject Partners partners;
  @Inject Jobs jobs;

  public void handle(Actor actor, UUID id) {
    Partner partner = partners.required(id);
    partner.remove();
    UUID act = partners.save(partner, "RemovePartner", partner.says().name());
    jobs.schedule(Jobs.TEND_PARTNER, new Job(0, act));
  }
}
