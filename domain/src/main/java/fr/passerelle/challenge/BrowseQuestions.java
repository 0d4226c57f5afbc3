package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Questions and answers, newest first. */
@UseCase
@Allows(Kind.MEMBERS)
public class BrowseQuestions {
  public Page<QuestionView> handle(Actor actor, UUID challengeId, UUID before, int limit) {
    throw new UnsupportedOperationException();
  }
}
