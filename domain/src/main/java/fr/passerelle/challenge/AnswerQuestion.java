package fr.passerelle.challenge;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Answers a question; everybody in the challenge reads it, the one who asked gets a mail. */
@UseCase
@Requires(Role.MANAGER)
public class AnswerQuestion {
  @Inject Challenges challenges;
  @Inject Questions questions;
  @Inject AnswerLetter letter;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID challengeId, UUID questionId, String answer) {
    Challenge challenge = challenges.visible(actor, challengeId).challenge();
    Question question =
        questions
            .find(challengeId, questionId)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    if (question.answer(answer, actor.personId(), clock.instant())) {
      letter.send(actor, challenge, question);
      audit.record(actor, "AnswerQuestion", challengeId, challenge.getTitle());
    }
  }
}
