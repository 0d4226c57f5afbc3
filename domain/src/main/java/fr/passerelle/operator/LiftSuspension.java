package fr.passerelle.operator;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets the people of a suspended tenant in again; its owners get a letter. One that was closing
 * when it was suspended goes on closing, with {@link #AT_LEAST} left to take that back.
 */
@UseCase
@Allows(Kind.OPERATORS)
public class LiftSuspension {
  static final Duration AT_LEAST = Duration.ofDays(7);

  @Inject Desk desk;
  @Inject Jobs jobs;
  @Inject Clock clock;

  public void handle(Actor actor, String slug) {
    Instant now = clock.instant();
    UUID act = Ids.next();
    String outcome = desk.lift(slug, now, now.plus(AT_LEAST), act, Ids.next());
    switch (outcome) {
      case "UNKNOWN" -> throw new Refusal(RefusalCode.NOT_FOUND);
      case "NOT_SUSPENDED" -> throw new Refusal(RefusalCode.TENANT_NOT_SUSPENDED);
      default -> jobs.schedule(Jobs.TELL_OWNERS, new Job(Integer.parseInt(outcome), act));
    }
  }
}
