package fr.passerelle.audit;

import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom the log offers to ask for: those who run the tenant, by name, and first of all whoever is
 * asked for already, should they be somebody else.
 */
@UseCase
@Requires(Role.ADMIN)
public class BrowseAuditPeople {
  @Inject Memberships memberships;

  /**
   * @param asked null for nobody
   */
  public List<AuditPerson> handle(Actor actor, UUID asked) {
    List<Member> running = memberships.holding(Role.OWNER, Role.ADMIN, Role.MANAGER);
    boolean among =
        asked == null || running.stream().anyMatch(member -> member.getPersonId().equals(asked));
    Stream<Member> other = among ? Stream.empty() : memberships.member(asked).stream();
    return Stream.concat(other, running.stream())
        .map(member -> new AuditPerson(member.getPersonId(), member.getDisplayName()))
        .toList();
  }
}
