package fr.passerelle.recognition.jpa;

import fr.passerelle.membership.Circle;
import fr.passerelle.recognition.Thanks;
import fr.passerelle.recognition.ThanksLedger;
import fr.passerelle.recognition.ThanksRow;
import fr.passerelle.recognition.ThanksRow.Because;
import fr.passerelle.shared.DuplicateKey;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaThanksLedger implements ThanksLedger {
  private static final Comparator<ThanksRow> WAITING_FIRST =
      Comparator.comparing((ThanksRow row) -> row.message() != null)
          .thenComparing(ThanksRow::displayName, String.CASE_INSENSITIVE_ORDER);

  /** Who gave what, authors first: one row a person and a part; ?1 challenge, ?2 person or null. */
  private static final String ROWS =
      "select p.person_id, p.display_name, p.circle, g.because, g.team, k.message,"
          + " b.display_name as thanked_by, date_format(k.thanked_at, '%Y-%m-%dT%H:%i:%s.%fZ')"
          + " from (select m.person_id, 'SOLUTION' as because, t.name as team from team_member m"
          + " join team t on t.id = m.team_id join submission s on s.team_id = t.id"
          + " where m.challenge_id = ?1 and s.latest_version > 0"
          + " union all select distinct e.juror_id, 'JURY', null from evaluation e"
          + " where e.challenge_id = ?1 and e.status = 'FINAL') g"
          + " join member p on p.person_id = g.person_id"
          + " left join thanks k on k.challenge_id = ?1 and k.person_id = g.person_id"
          + " left join member b on b.person_id = k.thanked_by"
          + " where ?2 is null or g.person_id = ?2 order by g.because desc";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public List<ThanksRow> of(UUID challengeId, int most) {
    return rows(challengeId, null).stream().sorted(WAITING_FIRST).limit(most).toList();
  }

  @Override
  public Optional<ThanksRow> contribution(UUID challengeId, UUID personId) {
    return rows(challengeId, personId).stream().findFirst();
  }

  @Override
  public int count(UUID challengeId) {
    return (int) rows(challengeId, null).stream().filter(row -> row.message() == null).count();
  }

  @Override
  public void add(Thanks thanks) {
    em.persist(thanks);
    DuplicateKey.refuse("thanked_once", RefusalCode.ALREADY_THANKED, em::flush);
  }

  /** One row a person: who both solved and judged is thanked once, for the solution. */
  private Collection<ThanksRow> rows(UUID challengeId, UUID personId) {
    Map<UUID, ThanksRow> byPerson = new LinkedHashMap<>();
    List<?> rows =
        em.createNativeQuery(ROWS)
            .setParameter(1, challengeId.toString())
            .setParameter(2, personId == null ? null : personId.toString())
            .getResultList();
    for (Object row : rows) {
      ThanksRow read = read((Object[]) row);
      byPerson.putIfAbsent(read.personId(), read);
    }
    return byPerson.values();
  }

  private static ThanksRow read(Object[] row) {
    return new ThanksRow(
        UUID.fromString(row[0].toString()),
        (String) row[1],
        Circle.valueOf((String) row[2]),
        Because.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        row[7] == null ? null : Instant.parse((String) row[7]));
  }
}
