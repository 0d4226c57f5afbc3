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
 * Sends the people of a partner to its own sign-in, or no longer. Only what was proved is switched
 * on, and only for domains that are verified.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class SwitchProvider {
  @Inject Partners partners;
  @Inject Jobs jobs;

  public void handle(Actor actor, UUID id, boolean on) {
    Partner partner = partners.required(id);
    if (on) {
      partner.requiredProvider().switchOn(!partner.verifiedDomains().isEmpty());
    } else {
      partner.requiredProvider().switchOff();
    }
    UUID act = partners.save(partner, "SwitchProvider", on ? "ON" : "OFF");
    jobs.schedule(Jobs.TEND_PARTNER, new Job(0, act));
  }
}
