package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Asks the SME a question about an open case (at most 2,000 characters); everybody in the challenge
 * reads it.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class AskQuestion {
  public UUID handle(Actor actor, UUID challengeId, String text) {
    throw new UnsupportedOperationException();
  }
}
