package fr.passerelle.operator;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** The domains that partners claim and that no record proves, newest first. */
@UseCase
@Allows(Kind.OPERATORS)
public class BrowseClaimedDomains {
  @Inject Desk desk;

  /**
   * @param before the domain to go on after; null for the newest
   */
  public Page<ClaimedDomain> handle(Actor actor, UUID before, int limit) {
    int most = Page.limit(limit);
    return Page.of(desk.domains(Ids.orLast(before), most + 1), most, ClaimedDomain::id);
  }
}
