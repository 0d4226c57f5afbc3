package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/**
 * Accepts the terms in the version that the actor has read; TERMS_CHANGED where it is not the
 * present one. Twice is once.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class AcceptTerms {
  public void handle(Actor actor, UUID challengeId, int termsVersion) {
    throw new UnsupportedOperationException();
  }
}
