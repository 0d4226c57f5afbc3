package fr.passerelle.evaluation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.List;
import java.util.UUID;

/** The ranking by mean total, best first, those without an evaluation last. */
@UseCase
@Requires(Role.MANAGER)
public class RankSubmissions {
  public List<RankedSubmission> handle(Actor actor, UUID challengeId) {
    throw new UnsupportedOperationException();
  }
}
