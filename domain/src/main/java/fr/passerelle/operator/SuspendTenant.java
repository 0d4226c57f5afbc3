package fr.passerelle.operator;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Keeps everybody out of a tenant, with a reason that its members read; nothing is erased. Its
 * owners get a letter. Written into the tenant's audit log, and into the operators' own.
 */
@UseCase
@Allows(Kind.OPERATORS)
public class SuspendTenant {
  /** The most characters of a reason. */
  public static final int MOST_REASON = 500;

  @Inject Desk desk;
  @Inject Jobs jobs;
  @Inject Clock clock;

  public void handle(Actor actor, String slug, String reason) {
    String why = Check.required("reason", reason, MOST_REASON);
    UUID act = Ids.next();
    String outcome = desk.suspend(slug, why, clock.instant(), act, Ids.next());
    switch (outcome) {
      case "UNKNOWN" -> throw new Refusal(RefusalCode.NOT_FOUND);
      case "SUSPENDED" -> throw new Refusal(RefusalCode.TENANT_SUSPENDED_ALREADY);
      default -> jobs.schedule(Jobs.TELL_OWNERS, new Job(Integer.parseInt(outcome), act));
    }
  }
}
