package fr.passerelle.challenge;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Opens a draft to contributors. Refuses what is incomplete, field by field. */
@UseCase
@Requires(Role.MANAGER)
public class PublishChallenge {
  @Inject Challenges challenges;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID challengeId, int version) {
    Challenge challenge = challenges.held(challengeId);
    challenge.requireDraft();
    challenge.requireVersion(version);
    challenge.publish(clock.instant());
    audit.record(
        actor,
        "PublishChallenge",
        challengeId,
        Details.about(challenge.getTitle()).with("deadline", challenge.getDeadline()));
  }
}
