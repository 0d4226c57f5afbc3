package fr.passerelle.personaldata;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** Wants to be known after all. */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class TakeBackErasure {
  @Inject MyRecords records;
  @Inject Clock clock;

  public void handle(Actor actor) {
    records
        .waitingErasure()
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND))
        .takeBack(clock.instant());
  }
}
