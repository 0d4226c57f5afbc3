package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;

/** The partners that the person maintains. */
@UseCase
@Allows(Kind.PEOPLE)
public class BrowseMyPartners {
  @Inject Partners partners;

  public List<PartnerHit> handle(Actor actor) {
    return partners.mine();
  }
}
