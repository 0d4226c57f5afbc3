package fr.passerelle.casework.jpa;

import fr.passerelle.casework.Submission;
import fr.passerelle.casework.Team;
import fr.passerelle.casework.TeamMember;
import fr.passerelle.casework.TeamPerson;
import fr.passerelle.casework.Teammate;
import fr.passerelle.casework.Teams;
import fr.passerelle.membership.Circle;
import fr.passerelle.shared.DuplicateKey;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaTeams implements Teams {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Team team, TeamMember captain, Submission solution) {
    em.persist(team);
    DuplicateKey.refuse("team_name", RefusalCode.TEAM_NAME_TAKEN, em::flush);
    add(captain);
    em.persist(solution);
  }

  @Override
  public void add(TeamMember member) {
    em.persist(member);
    DuplicateKey.refuse("one_team_a_challenge", RefusalCode.ALREADY_IN_A_TEAM, em::flush);
  }

  @Override
  public Optional<Team> find(UUID teamId) {
    return Optional.ofNullable(em.find(Team.class, teamId));
  }

  @Override
  public Optional<Team> lock(UUID teamId) {
    return Optional.ofNullable(em.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<UUID> byJoinCode(UUID challengeId, String joinCode) {
    return em.createQuery(
            "select t.id from Team t where t.joinCode = :code and t.challengeId = :challenge",
            UUID.class)
        .setParameter("code", joinCode)
        .setParameter("challenge", challengeId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean nameTaken(UUID challengeId, String name) {
    return em.createQuery(
            "select t.id from Team t where t.challengeId = :challenge and t.name = :name",
            UUID.class)
        .setParameter("challenge", challengeId)
        .setParameter("name", name)
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** A locking read, because a plain one shows the members as of the transaction's first read. */
  @Override
  public List<TeamMember> members(UUID teamId) {
    return em.createQuery(
            "select m from TeamMember m where m.teamId = :team order by m.joinedAt, m.id",
            TeamMember.class)
        .setParameter("team", teamId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public List<TeamPerson> people(UUID teamId) {
    return em.createQuery(
            "select new fr.passerelle.casework.TeamPerson("
                + "p.personId, p.displayName, p.email, p.locale, m.joinedAt)"
                + " from TeamMember m, Member p"
                + " where m.teamId = :team and p.personId = m.personId order by m.joinedAt, m.id",
            TeamPerson.class)
        .setParameter("team", teamId)
        .getResultList();
  }

  @Override
  public Optional<UUID> ofPerson(UUID challengeId, UUID personId) {
    return em.createQuery(
            "select m.teamId from TeamMember m"
                + " where m.challengeId = :challenge and m.personId = :person",
            UUID.class)
        .setParameter("challenge", challengeId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void remove(TeamMember member) {
    em.remove(member);
    em.flush();
  }

  @Override
  public void end(Team team, Submission solution) {
    em.createQuery("delete from Deliverable d where d.submissionId = :submission")
        .setParameter("submission", solution.getId())
        .executeUpdate();
    em.remove(solution);
    em.flush();
    em.remove(team);
  }

  @Override
  public List<Teammate> free(UUID challengeId, Circle circle, UUID personId, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select p.person_id, p.display_name from member p join challenge c on c.id = ?1"
                    + " where p.status = 'ACTIVE' and p.circle = ?2"
                    + " and (?3 is null or p.person_id = ?3)"
                    + " and find_in_set('CONTRIBUTOR', p.roles) > 0"
                    + " and (c.confidentiality = 'MEMBERS' or exists (select 1 from challenge_guest g"
                    + " where g.challenge_id = c.id and g.person_id = p.person_id))"
                    + " and not exists (select 1 from team_member t"
                    + " where t.challenge_id = c.id and t.person_id = p.person_id)"
                    + " order by p.display_name, p.person_id limit "
                    + most)
            .setParameter(1, challengeId.toString())
            .setParameter(2, circle.name())
            .setParameter(3, personId == null ? null : personId.toString())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Teammate(UUID.fromString(row[0].toString()), (String) row[1]))
        .toList();
  }
}
