package fr.passerelle.challenge;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Answers a question; everybody in the challenge reads it, the one who asked gets a mail. */
@UseCase
@Requires(Role.MANAGER)
public class AnswerQuestion {
  public void handle(Actor actor, UUID challengeId, UUID questionId, String answer) {
    throw new UnsupportedOperationException();
  }
}
