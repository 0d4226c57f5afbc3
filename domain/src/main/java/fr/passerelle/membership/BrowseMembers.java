package fr.passerelle.membership;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tenant's members, the last to come in first; status null for all who have not left. */
@UseCase
@Requires(Role.ADMIN)
public class BrowseMembers {
  @Inject Memberships memberships;
  @Inject Origins origins;

  public Page<MemberRow> handle(Actor actor, MembershipStatus status, UUID before, int limit) {
    int most = Page.limit(limit);
    List<Member> members = memberships.page(status, Ids.orLast(before), most + 1);
    Map<UUID, CameBy> cameBy = origins.of(members.stream().map(Member::getPersonId).toList());
    var rows =
        members.stream()
            .map(member -> MemberRow.of(member, cameBy.get(member.getPersonId())))
            .toList();
    return Page.of(rows, most, MemberRow::membershipId);
  }
}
