package fr.passerelle.casework.jpa;

import fr.passerelle.casework.Case;
import fr.passerelle.casework.Cases;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaCases implements Cases {
  private static final String CASE =
      "select c.title, c.status, date_format(c.deadline, '%Y-%m-%dT%H:%i:%s.%fZ'), c.zone, c.scale,"
          + " c.team_max, c.terms_version from challenge c where c.id = ?1";

  private static final String LET_IN =
      " and c.status <> 'DRAFT' and (c.confidentiality = 'MEMBERS' or exists"
          + " (select 1 from challenge_guest g where g.challenge_id = c.id and g.person_id = ?2))";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public Case visible(Actor actor, UUID challengeId) {
    Optional<Case> found;
    if (actor.holds(Role.MANAGER)) {
      found = find(challengeId);
    } else if (actor.holds(Role.JUROR) || actor.holds(Role.OBSERVER)) {
      found = find(challengeId).filter(challenge -> challenge.status() != ChallengeStatus.DRAFT);
    } else {
      found =
          em.createNativeQuery(CASE + LET_IN)
              .setParameter(1, challengeId.toString())
              .setParameter(2, actor.personId().toString())
              .getResultStream()
              .findFirst()
              .map(row -> read(challengeId, (Object[]) row));
    }
    return found.orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  @Override
  public Optional<Case> find(UUID challengeId) {
    return em.createNativeQuery(CASE)
        .setParameter(1, challengeId.toString())
        .getResultStream()
        .findFirst()
        .map(row -> read(challengeId, (Object[]) row));
  }

  @Override
  public boolean termsAccepted(Case challenge, UUID personId) {
    return em.createNativeQuery(
            "select id from terms_acceptance where challenge_id = ?1 and person_id = ?2"
                + " and terms_version = ?3")
        .setParameter(1, challenge.id().toString())
        .setParameter(2, personId.toString())
        .setParameter(3, challenge.termsVersion())
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** In one statement, so that two teams that hand in together are both counted. */
  @Override
  public void countSolution(UUID challengeId) {
    em.createNativeQuery(
            "update challenge set submission_count = submission_count + 1 where id = ?1")
        .setParameter(1, challengeId.toString())
        .executeUpdate();
  }

  @Override
  public void lock(UUID challengeId) {
    em.createNativeQuery("select id from challenge where id = ?1 for update")
        .setParameter(1, challengeId.toString())
        .getResultList();
  }

  @Override
  public void decided(UUID challengeId) {
    em.createNativeQuery(
            "update challenge set status = 'DECIDED', version = version + 1"
                + " where id = ?1 and status = 'OPEN'")
        .setParameter(1, challengeId.toString())
        .executeUpdate();
  }

  private static Case read(UUID id, Object[] row) {
    return new Case(
        id,
        (String) row[0],
        ChallengeStatus.valueOf((String) row[1]),
        row[2] == null ? null : Instant.parse((String) row[2]),
        ZoneId.of((String) row[3]),
        ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue(),
        ((Number) row[6]).intValue());
  }
}
