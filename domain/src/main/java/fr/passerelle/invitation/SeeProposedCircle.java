package fr.passerelle.invitation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;

/** In which circle people of these addresses come in, because they are a partner's. */
@UseCase
@Requires(Role.ADMIN)
public class SeeProposedCircle {
  @Inject ProposedCircles proposedCircles;

  /**
   * @param typed addresses, or domains
   * @return null where no partner speaks for them all
   */
  public ProposedCircle handle(Actor actor, List<String> typed) {
    return proposedCircles.of(typed).orElse(null);
  }
}
