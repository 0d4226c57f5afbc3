package fr.passerelle.casework;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Membership;
import fr.passerelle.membership.MembershipStatus;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Members in memory. */
public final class FakeMemberships implements Memberships {
  private final Map<UUID, Member> members = new LinkedHashMap<>();

  void add(Actor actor, String name, String email) {
    members.put(actor.personId(), new Known(actor, name, email));
  }

  /** Gives the person another address. */
  public void address(Actor actor, String email) {
    add(actor, members.get(actor.personId()).getDisplayName(), email);
  }

  @Override
  public void add(Membership membership) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Membership> ofPerson(UUID personId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Member> member(UUID personId) {
    return Optional.ofNullable(members.get(personId));
  }

  public Optional<Member> memberByEmail(String email) {
    return members.values().stream().filter(m -> m.getEmail().equals(email)).findFirst();
  }

  @Override
  public List<Member> members(List<UUID> personIds) {
    return members.values().stream().filter(m -> personIds.contains(m.getPersonId())).toList();
  }

  @Override
  public List<Member> holding(Role... roles) {
    return members.values().stream()
        .filter(m -> Arrays.stream(roles).anyMatch(m.getRoles()::contains))
        .toList();
  }

  @Override
  public List<Member> page(MembershipStatus status, UUID before, int limit) {
    return members.values().stream().limit(limit).toList();
  }

  @Override
  public void forgetAddress(UUID personId, String word) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<UUID> lockOwners() {
    throw new UnsupportedOperationException();
  }

  private static final class Known extends Member {
    private final Actor actor;
    private final String name;
    private final String email;

    Known(Actor actor, String name, String email) {
      this.actor = actor;
      this.name = name;
      this.email = email;
    }

    @Override
    public UUID getPersonId() {
      return actor.personId();
    }

    @Override
    public String getDisplayName() {
      return name;
    }

    @Override
    public String getEmail() {
      return email;
    }

    @Override
    public String getLocale() {
      return "fr";
    }

    @Override
    public Circle getCircle() {
      return actor.circle();
    }

    @Override
    public Set<Role> getRoles() {
      return actor.roles();
    }

    @Override
    public MembershipStatus getStatus() {
      return MembershipStatus.ACTIVE;
    }
  }
}
