package fr.passerelle.invitation.open;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** The tenant's open invitations, newest first. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseOpenInvitations {
  @Inject OpenInvitations openInvitations;
  @Inject OpenInvitationLinks links;
  @Inject Clock clock;

  /**
   * @param before the id after which to go on; null for the start
   */
  public Page<OpenInvitationRow> handle(Actor actor, UUID before, int limit) {
    int most = Page.limit(limit);
    var rows =
        openInvitations.page(
            links.before(actor.tenant().slug()), Ids.orLast(before), most + 1, clock.instant());
    return Page.of(rows, most, OpenInvitationRow::id);
  }
}
