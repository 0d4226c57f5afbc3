package fr.passerelle.home;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;

/**
 * The person's page over all their tenants, in a number of statements that does not grow with them.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class SeeHome {
  public Home handle(Actor actor) {
    throw new UnsupportedOperationException();
  }
}
