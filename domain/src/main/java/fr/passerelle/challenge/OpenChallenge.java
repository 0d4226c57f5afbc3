package fr.passerelle.challenge;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Begins a challenge as a draft, which managers alone see. */
@UseCase
@Requires(Role.MANAGER)
public class OpenChallenge {
  public UUID handle(Actor actor, ChallengeForm form) {
    throw new UnsupportedOperationException();
  }
}
