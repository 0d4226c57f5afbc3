package fr.passerelle.invitation;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;

/** Says no; this address is not written to again for this invitation. */
@UseCase
@Allows(Kind.VISITORS)
public class DeclineInvitation {
  public void handle(Actor actor, String token) {
    throw new UnsupportedOperationException();
  }
}
