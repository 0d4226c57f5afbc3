package fr.passerelle.partner;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** The partners that the tenant works with, newest first. */
@UseCase
@Requires(Role.ADMIN)
public class BrowsePartners {
  @Inject Partners partners;

  /**
   * @param before the id after which to go on; null for the start
   */
  public Page<PartnerRow> handle(Actor actor, UUID before, int limit) {
    int most = Page.limit(limit);
    return Page.of(partners.ofTenant(Ids.orLast(before), most + 1), most, PartnerRow::id);
  }
}
