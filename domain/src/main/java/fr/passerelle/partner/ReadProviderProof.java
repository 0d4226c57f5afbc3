package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/** Shows whose identity provider is to be proved, to whoever holds the code. */
@UseCase
@Allows(Kind.VISITORS)
public class ReadProviderProof {
  @Inject ProviderProofs proofs;

  public ProviderProof handle(Actor actor, String code) {
    return proofs.required(code);
  }
}
