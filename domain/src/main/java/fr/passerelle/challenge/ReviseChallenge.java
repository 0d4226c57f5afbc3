package fr.passerelle.challenge;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Rewrites a challenge; once published, the rubric, the scale and the terms stay as they are
 * (RULES_FROZEN) and a deadline can only be put later. Returns the new version.
 */
@UseCase
@Requires(Role.MANAGER)
public class ReviseChallenge {
  public int handle(Actor actor, UUID challengeId, int version, ChallengeForm form) {
    throw new UnsupportedOperationException();
  }
}
