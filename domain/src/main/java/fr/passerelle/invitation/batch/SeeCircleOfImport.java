package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.ProposedCircle;
import fr.passerelle.invitation.ProposedCircles;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * In which circle the people of a list come in whose lines name none, because they are a partner's.
 */
@UseCase
@Requires(Role.ADMIN)
public class SeeCircleOfImport {
  @Inject Imports imports;
  @Inject ProposedCircles proposedCircles;

  /**
   * @return null where no partner speaks for them all
   */
  public ProposedCircle handle(Actor actor, UUID importId) {
    return proposedCircles.of(imports.domainsWithoutCircle(importId)).orElse(null);
  }
}
