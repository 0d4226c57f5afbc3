package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** The tenant's lists of people to invite, newest first. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseImports {
  @Inject Imports imports;

  /**
   * @param before the id after which to go on; null for the start
   */
  public Page<ImportRow> handle(Actor actor, UUID before, int limit) {
    int most = Page.limit(limit);
    return Page.of(imports.page(Ids.orLast(before), most + 1), most, ImportRow::id);
  }
}
