package fr.passerelle.casework;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** The team, for its members; managers, jurors and observers see it without the join code. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadTeam {
  public TeamView handle(Actor actor, UUID teamId) {
    throw new UnsupportedOperationException();
  }
}
