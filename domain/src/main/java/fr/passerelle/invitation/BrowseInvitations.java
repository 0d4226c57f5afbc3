package fr.passerelle.invitation;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The tenant's invitations, newest first. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseInvitations {
  @Inject Invitations invitations;
  @Inject Clock clock;

  /**
   * @param filter which of them; null for all
   * @param before the id after which to go on; null for the start
   */
  public Page<InvitationRow> handle(Actor actor, InvitationFilter filter, UUID before, int limit) {
    Instant now = clock.instant();
    int most = Page.limit(limit);
    var rows =
        invitations.page(filter, Ids.orLast(before), most + 1, now).stream()
            .map(row -> row.at(now))
            .toList();
    return Page.of(rows, most, InvitationRow::id);
  }
}
