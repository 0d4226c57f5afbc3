package fr.passerelle.recognition.jpa;

import fr.passerelle.evaluation.EvaluationStatus;
import fr.passerelle.recognition.Thanks;
import fr.passerelle.recognition.ThanksLedger;
import fr.passerelle.recognition.ThanksRow;
import fr.passerelle.recognition.ThanksRow.Because;
import fr.passerelle.shared.DuplicateKey;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class JpaThanksLedger implements ThanksLedger {
  private static final Comparator<ThanksRow> WAITING_FIRST =
      Comparator.comparing((ThanksRow row) -> row.message() != null)
          .thenComparing(ThanksRow::displayName, String.CASE_INSENSITIVE_ORDER);

  private static final String AUTHORS =
      "select new fr.passerelle.recognition.ThanksRow("
          + "p.personId, p.displayName, p.circle, :because, t.name,"
          + " k.message, b.displayName, k.thankedAt)"
          + " from TeamMember m"
          + " join Team t on t.id = m.teamId"
          + " join Submission s on s.teamId = t.id"
          + " join Member p on p.personId = m.personId"
          + " left join Thanks k on k.challengeId = m.challengeId and k.personId = m.personId"
          + " left join Member b on b.personId = k.thankedBy"
          + " where m.challengeId = :challenge and s.latestVersion > 0";

  private static final String JURORS =
      "select distinct new fr.passerelle.recognition.ThanksRow("
          + "p.personId, p.displayName, p.circle, :because, null,"
          + " k.message, b.displayName, k.thankedAt)"
          + " from Evaluation e"
          + " join Member p on p.personId = e.jurorId"
          + " left join Thanks k on k.challengeId = e.challengeId and k.personId = e.jurorId"
          + " left join Member b on b.personId = k.thankedBy"
          + " where e.challengeId = :challenge and e.status = :final";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public List<ThanksRow> of(UUID challengeId, int most) {
    return rows(challengeId, null).sorted(WAITING_FIRST).limit(most).toList();
  }

  @Override
  public Optional<ThanksRow> contribution(UUID challengeId, UUID personId) {
    return rows(challengeId, personId).findFirst();
  }

  @Override
  public int count(UUID challengeId) {
    return (int) rows(challengeId, null).filter(row -> row.message() == null).count();
  }

  @Override
  public void add(Thanks thanks) {
    em.persist(thanks);
    DuplicateKey.refuse("thanked_once", RefusalCode.ALREADY_THANKED, em::flush);
  }

  /** One row a person: who both solved and judged is thanked once, for the solution. */
  private Stream<ThanksRow> rows(UUID challengeId, UUID personId) {
    Map<UUID, ThanksRow> byPerson = new LinkedHashMap<>();
    Stream.concat(
            query(AUTHORS, Because.SOLUTION, challengeId, "m.personId", personId).getResultStream(),
            query(JURORS, Because.JURY, challengeId, "e.jurorId", personId)
                .setParameter("final", EvaluationStatus.FINAL)
                .getResultStream())
        .forEach(row -> byPerson.putIfAbsent(row.personId(), row));
    return byPerson.values().stream();
  }

  private TypedQuery<ThanksRow> query(
      String rows, Because because, UUID challengeId, String whose, UUID personId) {
    TypedQuery<ThanksRow> query =
        em.createQuery(
                personId == null ? rows : rows + " and " + whose + " = :person", ThanksRow.class)
            .setParameter("challenge", challengeId)
            .setParameter("because", because);
    return personId == null ? query : query.setParameter("person", personId);
  }
}
