package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Takes a sign-in for the proof that a provider works: the person came back through it, with a
 * verified address of a verified domain of the partner.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class ProveProvider {
  @Inject ProviderProofs proofs;
  @Inject Clock clock;

  /**
   * @param through the provider through which the person signed in; null for none
   */
  public void handle(Actor actor, String code, String through) {
    proofs.prove(code, through, clock.instant());
  }
}
