package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** One challenge with rubric and documents, in three statements. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadChallenge {
  public ChallengeView handle(Actor actor, UUID challengeId) {
    throw new UnsupportedOperationException();
  }
}
