package fr.passerelle.decision.jpa;

import fr.passerelle.decision.Decision;
import fr.passerelle.decision.DecisionView;
import fr.passerelle.decision.Decisions;
import fr.passerelle.shared.DuplicateKey;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaDecisions implements Decisions {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Decision decision) {
    em.persist(decision);
    DuplicateKey.refuse("decision_once", RefusalCode.ALREADY_DECIDED, em::flush);
  }

  @Override
  public Optional<DecisionView> of(UUID submissionId) {
    return em.createQuery(
            "select new fr.passerelle.decision.DecisionView("
                + "d.submissionId, d.outcome, d.reason, d.whatChanges, p.displayName, d.decidedAt)"
                + " from Decision d, Member p"
                + " where d.submissionId = :submission and p.personId = d.decidedBy",
            DecisionView.class)
        .setParameter("submission", submissionId)
        .getResultStream()
        .findFirst();
  }

  /** A locking read, because a plain one counts as of the transaction's first read. */
  @Override
  public int waiting(UUID challengeId) {
    return em.createNativeQuery(
            "select s.id from submission s left join decision d on d.submission_id = s.id"
                + " where s.challenge_id = ?1 and s.latest_version > 0 and d.id is null"
                + " lock in share mode")
        .setParameter(1, challengeId.toString())
        .getResultList()
        .size();
  }
}
