package fr.passerelle.casework.jpa;

import fr.passerelle.casework.Case;
import fr.passerelle.casework.Cases;
import fr.passerelle.challenge.Challenges;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaCases implements Cases {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Challenges challenges;

  @Override
  public Case visible(Actor actor, UUID challengeId) {
    return Case.of(challenges.visible(actor, challengeId).challenge());
  }

  /** Without the long texts, because a draft is saved every few seconds. */
  @Override
  public Optional<Case> find(UUID challengeId) {
    return em.createQuery(
            "select new fr.passerelle.casework.Case(c.id, c.title, c.status, c.deadline, c.zone,"
                + " c.scale, c.teamMax, c.termsVersion) from Challenge c where c.id = :id",
            Case.class)
        .setParameter("id", challengeId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean termsAccepted(Case challenge, UUID personId) {
    return em.createQuery(
            "select a.id from TermsAcceptance a where a.challengeId = :challenge"
                + " and a.personId = :person and a.termsVersion = :version",
            UUID.class)
        .setParameter("challenge", challenge.id())
        .setParameter("person", personId)
        .setParameter("version", challenge.termsVersion())
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
}
