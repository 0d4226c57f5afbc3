package fr.passerelle.evaluation.jpa;

import fr.passerelle.challenge.CriterionView;
import fr.passerelle.evaluation.Evaluation;
import fr.passerelle.evaluation.EvaluationLine;
import fr.passerelle.evaluation.EvaluationStatus;
import fr.passerelle.evaluation.Evaluations;
import fr.passerelle.evaluation.JuryLine;
import fr.passerelle.evaluation.RankedLine;
import fr.passerelle.evaluation.ScoreLine;
import fr.passerelle.evaluation.TotalLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaEvaluations implements Evaluations {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Evaluation evaluation) {
    em.persist(evaluation);
  }

  @Override
  public Optional<Evaluation> of(UUID submissionId, UUID jurorId) {
    return em.createQuery(
            "select e from Evaluation e"
                + " where e.submissionId = :submission and e.jurorId = :juror",
            Evaluation.class)
        .setParameter("submission", submissionId)
        .setParameter("juror", jurorId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<EvaluationLine> handedIn(UUID submissionId) {
    return em.createQuery(
            "select new fr.passerelle.evaluation.EvaluationLine("
                + "e.id, e.submissionId, e.jurorId, p.displayName, e.comment, e.total, e.submittedAt)"
                + " from Evaluation e, Member p"
                + " where e.submissionId = :submission and e.status = :final"
                + " and p.personId = e.jurorId order by e.submittedAt, e.id",
            EvaluationLine.class)
        .setParameter("submission", submissionId)
        .setParameter("final", EvaluationStatus.FINAL)
        .getResultList();
  }

  @Override
  public List<ScoreLine> scores(UUID submissionId) {
    return em.createQuery(
            "select new fr.passerelle.evaluation.ScoreLine("
                + "e.id, s.criterionId, s.points, s.comment)"
                + " from Score s join s.evaluation e, Criterion c"
                + " where e.submissionId = :submission and e.status = :final"
                + " and c.id = s.criterionId order by c.position",
            ScoreLine.class)
        .setParameter("submission", submissionId)
        .setParameter("final", EvaluationStatus.FINAL)
        .getResultList();
  }

  @Override
  public List<CriterionView> rubric(UUID challengeId) {
    return em.createQuery(
            "select new fr.passerelle.challenge.CriterionView(c.id, c.name, c.guidance, c.weight)"
                + " from Criterion c where c.challengeId = :challenge order by c.position",
            CriterionView.class)
        .setParameter("challenge", challengeId)
        .getResultList();
  }

  @Override
  public List<JuryLine> pile(UUID challengeId, UUID jurorId, int most) {
    return em.createQuery(
            "select new fr.passerelle.evaluation.JuryLine("
                + "s.id, t.name, v.title, s.submittedAt, e.status, e.total)"
                + " from Submission s"
                + " join Team t on t.id = s.teamId"
                + " join SubmissionVersion v"
                + " on v.submissionId = s.id and v.number = s.latestVersion"
                + " left join Evaluation e on e.submissionId = s.id and e.jurorId = :juror"
                + " where s.challengeId = :challenge order by t.name",
            JuryLine.class)
        .setParameter("challenge", challengeId)
        .setParameter("juror", jurorId)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public List<RankedLine> judged(UUID challengeId, int most) {
    return em.createQuery(
            "select new fr.passerelle.evaluation.RankedLine("
                + "s.id, s.teamId, t.name, v.title, d.outcome, d.reason)"
                + " from Submission s"
                + " join Team t on t.id = s.teamId"
                + " join SubmissionVersion v"
                + " on v.submissionId = s.id and v.number = s.latestVersion"
                + " left join Decision d on d.submissionId = s.id"
                + " where s.challengeId = :challenge order by s.id",
            RankedLine.class)
        .setParameter("challenge", challengeId)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public List<TotalLine> totals(UUID challengeId) {
    return em.createQuery(
            "select new fr.passerelle.evaluation.TotalLine(e.submissionId, e.total)"
                + " from Evaluation e"
                + " where e.challengeId = :challenge and e.status = :final",
            TotalLine.class)
        .setParameter("challenge", challengeId)
        .setParameter("final", EvaluationStatus.FINAL)
        .getResultList();
  }
}
