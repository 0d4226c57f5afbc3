package fr.passerelle.challenge;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Accepts the terms in the version that the actor has read; TERMS_CHANGED where it is not the
 * present one. Twice is once.
 */
@UseCase
@Allows(Kind.MEMBERS)
public class AcceptTerms {
  @Inject Challenges challenges;
  @Inject Clock clock;

  public void handle(Actor actor, UUID challengeId, int termsVersion) {
    challenges.visible(actor, challengeId).challenge().requireTerms(termsVersion);
    challenges.accept(challengeId, actor.personId(), termsVersion, clock.instant());
  }
}
