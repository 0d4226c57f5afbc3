package fr.passerelle.membership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A tenant's memberships in memory, as the tests of this feature change them. */
final class RegisteredMemberships implements Memberships {
  private final List<Membership> all = new ArrayList<>();
  final List<UUID> forgotten = new ArrayList<>();

  @Override
  public void add(Membership membership) {
    all.add(membership);
  }

  @Override
  public Optional<Membership> ofPerson(UUID personId) {
    return all.stream().filter(m -> m.getPersonId().equals(personId)).findFirst();
  }

  @Override
  public Optional<Member> member(UUID personId) {
    return ofPerson(personId).map(Seen::new);
  }

  @Override
  public Optional<Member> memberByEmail(String email) {
    return Optional.empty();
  }

  @Override
  public List<Member> members(List<UUID> personIds) {
    return personIds.stream().flatMap(id -> member(id).stream()).toList();
  }

  @Override
  public List<Member> holding(Role... roles) {
    return all.stream()
        .filter(m -> Arrays.stream(roles).anyMatch(m.getRoles()::contains))
        .<Member>map(Seen::new)
        .toList();
  }

  @Override
  public List<Member> page(MembershipStatus status, UUID before, int limit) {
    return all.stream()
        .filter(m -> status == null || m.getStatus() == status)
        .sorted(Comparator.comparing((Membership m) -> m.getId().toString()).reversed())
        .filter(m -> m.getId().toString().compareTo(before.toString()) < 0)
        .limit(limit)
        .<Member>map(Seen::new)
        .toList();
  }

  @Override
  public void forgetAddress(UUID personId, String word) {
    forgotten.add(personId);
  }

  @Override
  public List<UUID> lockOwners() {
    return all.stream()
        .filter(m -> m.owns() && m.getStatus() == MembershipStatus.ACTIVE)
        .map(Membership::getPersonId)
        .toList();
  }

  /** What the view of members shows of a membership. */
  private static final class Seen extends Member {
    private final Membership membership;

    Seen(Membership membership) {
      this.membership = membership;
    }

    @Override
    public UUID getPersonId() {
      return membership.getPersonId();
    }

    @Override
    public UUID getMembershipId() {
      return membership.getId();
    }

    @Override
    public Circle getCircle() {
      return membership.getCircle();
    }

    @Override
    public Set<Role> getRoles() {
      return membership.getRoles();
    }

    @Override
    public MembershipStatus getStatus() {
      return membership.getStatus();
    }
  }
}
