package fr.passerelle.idempotency;

import static fr.passerelle.shared.InstantConverter.utc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers kept in the tenant that is entered. */
@ApplicationScoped
public class Answers {
  record Kept(String requestHash, KeptAnswer answer) {}

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  Optional<Kept> find(UUID personId, String key) {
    List<?> rows =
        em.createNativeQuery(
                "select request_hash, status, location, etag, body from idempotent_answer"
                    + " where person_id = ?1 and idempotency_key = ?2")
            .setParameter(1, personId.toString())
            .setParameter(2, key)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Kept(
                    (String) r[0],
                    new KeptAnswer(
                        ((Number) r[1]).intValue(), (String) r[2], (String) r[3], (String) r[4])))
        .findFirst();
  }

  void keep(
      UUID id, UUID personId, String key, String requestHash, KeptAnswer answer, Instant now) {
    em.createNativeQuery(
            "insert into idempotent_answer (id, person_id, idempotency_key, request_hash, status,"
                + " location, etag, body, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .setParameter(1, id.toString())
        .setParameter(2, personId.toString())
        .setParameter(3, key)
        .setParameter(4, requestHash)
        .setParameter(5, answer.status())
        .setParameter(6, answer.location())
        .setParameter(7, answer.etag())
        .setParameter(8, answer.body())
        .setParameter(9, utc(now))
        .executeUpdate();
  }

  /** Looks first: a delete that finds nothing would still stand in the way of like calls. */
  void forgetBefore(Instant moment) {
    String old = "from idempotent_answer where created_at < ?1";
    boolean any =
        !em.createNativeQuery("select 1 " + old + " limit 1")
            .setParameter(1, utc(moment))
            .getResultList()
            .isEmpty();
    if (any) {
      em.createNativeQuery("delete " + old).setParameter(1, utc(moment)).executeUpdate();
    }
  }
}
