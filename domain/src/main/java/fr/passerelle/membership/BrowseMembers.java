package fr.passerelle.membership;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** The tenant's members, the last to come in first; status null for all who have not left. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseMembers {
  @Inject Memberships memberships;

  public Page<MemberRow> handle(Actor actor, MembershipStatus status, UUID before, int limit) {
    int most = Page.limit(limit);
    var rows =
        memberships.page(status, Ids.orLast(before), most + 1).stream().map(MemberRow::of).toList();
    return Page.of(rows, most, MemberRow::membershipId);
  }
}
