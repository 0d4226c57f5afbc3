package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Has somebody maintain a partner no longer: oneself, or anybody else once the partner's contact
 * has accepted. Somebody always remains (LAST_MAINTAINER).
 */
@UseCase
@Allows(Kind.PEOPLE)
public class DropMaintainer {
  @Inject Maintainers maintainers;

  public void handle(Actor actor, UUID partnerId, UUID personId) {
    maintainers.drop(partnerId, personId, Ids.next());
  }
}
