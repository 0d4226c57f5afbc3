package fr.passerelle.evaluation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.List;
import java.util.UUID;

/** What the juror has to judge in a challenge; at most 500. */
@UseCase
@Requires(Role.JUROR)
public class BrowseJuryWork {
  public List<JuryRow> handle(Actor actor, UUID challengeId) {
    throw new UnsupportedOperationException();
  }
}
