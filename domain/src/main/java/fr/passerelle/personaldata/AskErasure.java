package fr.passerelle.personaldata;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.membership.People;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Asks that the person be forgotten, in seven days. Refuses where the address was not typed
 * (CONFIRMATION_WRONG), where it was asked already (ALREADY_THERE), and while nobody else owns a
 * space of theirs (ONLY_OWNER_OF) or maintains a partner of theirs (ONLY_MAINTAINER_OF). A space
 * that is suspended can be neither handed over nor closed: it closes with its only owner.
 */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class AskErasure {
  private static final int MOST_ADDRESS = 254;

  @Inject People people;
  @Inject MyRecords records;
  @Inject Jobs jobs;
  @Inject Clock clock;

  /** When it will be done. */
  public Instant handle(Actor actor, ErasureForm form) {
    String typed = Check.required("confirmation", form.confirmation(), MOST_ADDRESS);
    if (!typed.equalsIgnoreCase(people.me(actor.personId()).getEmail())) {
      throw Refusal.of("confirmation", RefusalCode.CONFIRMATION_WRONG);
    }
    if (records.waitingErasure().isPresent()) {
      throw new Refusal(RefusalCode.ALREADY_THERE);
    }
    records.places().stream()
        .filter(MyPlace::needsOwner)
        .findFirst()
        .ifPresent(
            place -> {
              throw new Refusal(RefusalCode.ONLY_OWNER_OF, place.name());
            });
    records.partnersAlone().stream()
        .findFirst()
        .ifPresent(
            partner -> {
              throw new Refusal(RefusalCode.ONLY_MAINTAINER_OF, partner);
            });
    Erasure erasure = new Erasure(actor.personId(), clock.instant());
    records.add(erasure);
    // The gate of the job table looks for the wish: it has to be there first.
    records.flush();
    jobs.schedule(Jobs.ERASE_PERSON, new Job(0, erasure.getId()));
    return erasure.getDueAt();
  }
}
