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
 * Takes a domain as a partner's, on the word of an operator who has made sure of it in another way.
 * It holds until one takes it back ({@link TakeBackDomain}); the record in its zone is not asked
 * for.
 */
@UseCase
@Allows(Kind.OPERATORS)
public class VerifyDomain {
  @Inject Desk desk;
  @Inject Jobs jobs;
  @Inject Clock clock;

  public void handle(Actor actor, UUID domain) {
    UUID act = Ids.next();
    switch (desk.verify(domain, clock.instant(), act)) {
      case "UNKNOWN" -> throw new Refusal(RefusalCode.NOT_FOUND);
      case "TAKEN" -> throw new Refusal(RefusalCode.DOMAIN_TAKEN);
      default -> jobs.schedule(Jobs.TEND_PARTNER, new Job(0, act));
    }
  }
}
