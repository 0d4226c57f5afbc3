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
import java.util.UUID;

/**
 * Takes an operator's word for a domain back: its people are not sent to the partner's provider any
 * more, and whoever has the record in its zone can prove it.
 */
@UseCase
@Allows(Kind.OPERATORS)
public class TakeBackDomain {
  @Inject Desk desk;
  @Inject Jobs jobs;
  @Inject Clock clock;

  public void handle(Actor actor, UUID domain) {
    UUID act = Ids.next();
    if (!desk.takeBack(domain, clock.instant(), act)) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    jobs.schedule(Jobs.TEND_PARTNER, new Job(0, act));
  }
}
