package fr.passerelle.evaluation;

import fr.passerelle.casework.Case;
import fr.passerelle.casework.Cases;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * What the juror has to judge in a challenge, at most 500; empty before the deadline. Refuses
 * JUROR_ON_TEAM to whoever takes part in the challenge.
 */
@UseCase
@Requires(Role.JUROR)
public class BrowseJuryWork {
  private static final int MOST = 500;

  @Inject Cases cases;
  @Inject Impartiality impartiality;
  @Inject Evaluations evaluations;
  @Inject Clock clock;

  public List<JuryRow> handle(Actor actor, UUID challengeId) {
    Case challenge = cases.visible(actor, challengeId);
    impartiality.require(actor, challengeId);
    return challenge.judged(clock.instant())
        ? evaluations.pile(challengeId, actor.personId(), MOST).stream().map(JuryLine::row).toList()
        : List.of();
  }
}
