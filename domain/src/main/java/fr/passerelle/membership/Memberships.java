package fr.passerelle.membership;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
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

  /**
   * Members by the id of their membership, newest first, before {@code before}; status null for all
   * who have not left.
   */
  List<Member> page(MembershipStatus status, UUID before, int limit);

  /**
   * Who owns the tenant at this moment, active ones alone; locked until the transaction ends, so
   * that two owners cannot unmake each other.
   */
  List<UUID> lockOwners();

  /** Puts a word in place of the address by which the person was invited, wherever it is kept. */
  void forgetAddress(UUID personId, String word);

  /** The membership of somebody who has not left; refuses everybody else with NOT_FOUND. */
  default Membership held(UUID personId) {
    return ofPerson(personId)
        .filter(membership -> membership.getStatus() != MembershipStatus.ENDED)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }
}
