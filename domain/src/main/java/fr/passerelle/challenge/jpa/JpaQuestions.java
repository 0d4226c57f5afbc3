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

  @Override
  public List<QuestionView> page(UUID challengeId, UUID before, int limit) {
    return em.createQuery(
            "select new fr.passerelle.challenge.QuestionView("
                + "q.id, a.displayName, q.text, q.askedAt,"
                + " q.answer, b.displayName, q.answeredAt, q.version)"
                + " from Question q"
                + " left join Member a on a.personId = q.askedBy"
                + " left join Member b on b.personId = q.answeredBy"
                + " where q.challengeId = :challenge and q.id < :before order by q.id desc",
            QuestionView.class)
        .setParameter("challenge", challengeId)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }
}
