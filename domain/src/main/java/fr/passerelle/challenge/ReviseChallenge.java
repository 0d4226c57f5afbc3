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
 * Rewrites a challenge; once published, the rubric, the scale and the terms stay as they are
 * (RULES_FROZEN) and a deadline can only be put later. Returns the new version. A draft is written
 * in many small steps, which no log is for: its opening and its publication are on record.
 */
@UseCase
@Requires(Role.MANAGER)
public class ReviseChallenge {
  @Inject Challenges challenges;
  @Inject Audit audit;
  @Inject Clock clock;

  public int handle(Actor actor, UUID challengeId, int version, ChallengeForm form) {
    Challenge challenge = challenges.held(challengeId);
    challenge.requireVersion(version);
    ChallengeForm before = challenge.form();
    challenge.revise(form, clock.instant());
    if (challenge.getStatus() != ChallengeStatus.DRAFT) {
      audit.record(
          actor, "ReviseChallenge", challengeId, Revision.between(before, challenge.form()));
    }
    return challenges.save(challenge);
  }
}
