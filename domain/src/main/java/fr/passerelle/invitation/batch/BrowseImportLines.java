package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** The lines of a list, in the order of the file. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseImportLines {
  @Inject Imports imports;

  /**
   * @param states which of them; empty for all
   * @param after the id after which to go on; null for the start
   */
  public Page<LineRow> handle(
      Actor actor, UUID importId, Collection<LineState> states, UUID after, int limit) {
    if (imports.find(importId).isEmpty()) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    int most = Page.limit(limit);
    return Page.of(imports.lines(importId, states, after, most + 1), most, LineRow::id);
  }
}
