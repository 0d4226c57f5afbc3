package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.util.UUID;

/**
 * A challenge and how one person stands in it.
 *
 * @param guestId not null where the person was let in by name
 * @param acceptedTerms the version of the terms accepted last; null for none
 */
public record Standing(Challenge challenge, UUID guestId, Integer acceptedTerms) {

  public boolean visibleTo(Actor actor) {
    return challenge.visibleTo(actor, guestId != null);
  }

  public boolean briefOpenTo(Actor actor) {
    return challenge.briefOpenTo(actor, acceptedTerms);
  }

  /** Refuses with TERMS_NOT_ACCEPTED while brief and documents are closed to the actor. */
  public void requireBriefOpen(Actor actor) {
    if (!briefOpenTo(actor)) {
      throw new Refusal(RefusalCode.TERMS_NOT_ACCEPTED);
    }
  }
}
