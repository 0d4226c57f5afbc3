package fr.passerelle.invitation;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;

/**
 * Makes the person a member. Exactly one of many parallel accepts wins; by the same person again it
 * leads on. Refuses another address than the invited one and an unverified one.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class AcceptInvitation {
  public Accepted handle(Actor actor, String token) {
    throw new UnsupportedOperationException();
  }
}
