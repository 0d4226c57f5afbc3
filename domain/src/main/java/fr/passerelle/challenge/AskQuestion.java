package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Asks the SME a question about an open case (at most 2,000 characters); everybody in the challenge
 * reads it.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class AskQuestion {
  @Inject Challenges challenges;
  @Inject Questions questions;
  @Inject Clock clock;

  public UUID handle(Actor actor, UUID challengeId, String text) {
    Standing standing = challenges.visible(actor, challengeId);
    standing.requireBriefOpen(actor);
    standing.challenge().requireOpen(clock.instant());
    var question = new Question(Ids.next(), challengeId, actor.personId(), text, clock.instant());
    questions.add(question);
    return question.getId();
  }
}
