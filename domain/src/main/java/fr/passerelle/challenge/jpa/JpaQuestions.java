package fr.passerelle.challenge.jpa;

import fr.passerelle.challenge.Question;
import fr.passerelle.challenge.QuestionView;
import fr.passerelle.challenge.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaQuestions implements Questions {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Question question) {
    em.persist(question);
  }

  @Override
  public Optional<Question> find(UUID challengeId, UUID questionId) {
    return Optional.ofNullable(em.find(Question.class, questionId))
        .filter(question -> question.getChallengeId().equals(challengeId));
  }

  /** Names come without {@code join Member}: the JPQL parser takes that word for its own. */
  @Override
  public List<QuestionView> page(UUID challengeId, UUID before, int limit) {
    return em.createQuery(
            "select new fr.passerelle.challenge.QuestionView("
                + "q.id, asker.displayName, q.text, q.askedAt, q.answer,"
                + " (select answerer.displayName from Member answerer"
                + " where answerer.personId = q.answeredBy), q.answeredAt, q.version)"
                + " from Question q, Member asker"
                + " where q.challengeId = :challenge and q.id < :before"
                + " and asker.personId = q.askedBy order by q.id desc",
            QuestionView.class)
        .setParameter("challenge", challengeId)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }
}
