package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Questions and answers, newest first. */
@UseCase
@Allows(Kind.MEMBERS)
public class BrowseQuestions {
  @Inject Challenges challenges;
  @Inject Questions questions;

  public Page<QuestionView> handle(Actor actor, UUID challengeId, UUID before, int limit) {
    if (!challenges.visible(actor, challengeId).briefOpenTo(actor)) {
      return new Page<>(List.of(), null);
    }
    int most = Page.limit(limit);
    return Page.of(
        questions.page(challengeId, Ids.orLast(before), most + 1), most, QuestionView::id);
  }
}
