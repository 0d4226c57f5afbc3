package fr.passerelle.membership.jpa;

import fr.passerelle.membership.Member;
import fr.passerelle.membership.Membership;
import fr.passerelle.membership.MembershipStatus;
import fr.passerelle.membership.Memberships;
import fr.passerelle.membership.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaMemberships implements Memberships {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Membership membership) {
    em.persist(membership);
  }

  @Override
  public Optional<Membership> ofPerson(UUID personId) {
    return em.createQuery("select m from Membership m where m.personId = :person", Membership.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Member> member(UUID personId) {
    return Optional.ofNullable(em.find(Member.class, personId));
  }

  @Override
  public Optional<Member> memberByEmail(String email) {
    return em.createQuery("select m from Member m where m.email = :email", Member.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Member> members(List<UUID> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select m from Member m where m.personId in :people and m.status = :active order by m.displayName",
                Member.class)
            .setParameter("people", personIds)
            .setParameter("active", MembershipStatus.ACTIVE)
            .getResultList();
  }

  @Override
  public List<Member> holding(Role... roles) {
    return em.createQuery(
            "select m from Member m where m.status = :active order by m.displayName", Member.class)
        .setParameter("active", MembershipStatus.ACTIVE)
        .getResultStream()
        .filter(member -> Arrays.stream(roles).anyMatch(member.getRoles()::contains))
        .toList();
  }

  @Override
  public List<Member> page(MembershipStatus status, UUID before, int limit) {
    List<MembershipStatus> wanted =
        status == null
            ? List.of(MembershipStatus.ACTIVE, MembershipStatus.SUSPENDED)
            : List.of(status);
    return em.createQuery(
            "select m from Member m where m.status in :wanted and m.membershipId < :before order by m.membershipId desc",
            Member.class)
        .setParameter("wanted", wanted)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public void forgetAddress(UUID personId, String word) {
    String mine = "(select id from invitation where accepted_by = ?2)";
    em.createNativeQuery(
            "update invitation_import_line set email = ?1, name = '' where invitation_id in "
                + mine)
        .setParameter(1, word)
        .setParameter(2, personId.toString())
        .executeUpdate();
    em.createNativeQuery("update invitation set email = ?1, name = '' where accepted_by = ?2")
        .setParameter(1, word)
        .setParameter(2, personId.toString())
        .executeUpdate();
  }

  @Override
  public List<UUID> lockOwners() {
    return em.createNativeQuery(
            "select cast(person_id as char) from membership"
                + " where status = 'ACTIVE' and find_in_set('OWNER', roles) > 0 for update")
        .getResultStream()
        .map(id -> UUID.fromString((String) id))
        .toList();
  }
}
