package fr.passerelle.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The memberships of the tenant that is entered. */
public interface Memberships {
  void add(Membership membership);

  /** The membership of the person, ended ones included. */
  Optional<Membership> ofPerson(UUID personId);

  /** The member with name and address; empty for somebody else's and for nobody. */
  Optional<Member> member(UUID personId);

  /** The member with this address, as the identity provider wrote it last. */
  Optional<Member> memberByEmail(String email);

  /** The active members among these people. */
  List<Member> members(List<UUID> personIds);

  /** Active members who hold one of the roles, by name. */
  List<Member> holding(Role... roles);

  /** Active members by the id of their membership, newest first, before {@code before}. */
  List<Member> page(UUID before, int limit);
}
