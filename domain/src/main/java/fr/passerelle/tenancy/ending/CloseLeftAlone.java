package fr.passerelle.tenancy.ending;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Closes the suspended tenant whose only owner has just been forgotten: nobody is left who could
 * hand it over, close it, or take that back. The suspension goes on halting the erasure.
 */
@ApplicationScoped
public class CloseLeftAlone {
  @Inject Endings endings;
  @Inject Jobs jobs;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Does nothing to any other tenant. */
  public void handle(Actor owner) {
    Instant now = clock.instant();
    Instant end = now.plus(CloseTenant.RESPITE);
    if (endings.closeLeftAlone(now, end)) {
      UUID act = Ids.next();
      jobs.schedule(Jobs.ERASE_TENANT, new Job(owner.tenantId(), act), end);
      audit.record(
          owner, "CloseLeftAlone", act, Details.about(owner.tenant().slug()).with("end", end));
    }
  }
}
