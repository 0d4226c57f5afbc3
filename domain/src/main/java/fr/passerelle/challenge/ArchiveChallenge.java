package fr.passerelle.challenge;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Closes the book of a decided challenge; refused with THANKS_WAITING while somebody has not been
 * thanked.
 */
@UseCase
@Requires(Role.MANAGER)
public class ArchiveChallenge {
  @Inject Challenges challenges;
  @Inject WaitingForThanks waiting;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID challengeId) {
    Challenge challenge = challenges.held(challengeId);
    if (challenge.archive(waiting.count(challengeId), clock.instant())) {
      audit.record(actor, "ArchiveChallenge", challengeId, challenge.getTitle());
    }
  }
}
