package fr.passerelle.challenge.template;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.List;

/** The cases to begin with, in one language. */
@UseCase
@Allows(Kind.PEOPLE)
public class BrowseTemplates {
  /**
   * @param locale {@code en} for English; anything else is French
   */
  public List<ChallengeTemplate> handle(Actor actor, String locale) {
    return ChallengeTemplates.all(locale);
  }
}
