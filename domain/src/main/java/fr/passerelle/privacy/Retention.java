package fr.passerelle.privacy;

import fr.passerelle.shared.Doors;
import fr.passerelle.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the tenant that is entered keeps too long, by the rules, and how it goes. */
@ApplicationScoped
class Retention {
  /** The most entries of a log that one transaction forgets. */
  static final int PIECE = 10_000;

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Doors doors;

  /**
   * For how many months the tenant keeps names after a challenge; empty for as long as it is there.
   */
  Optional<Integer> months() {
    Object months =
        em.createNativeQuery("select retention_months from tenant_keeping").getSingleResult();
    return Optional.ofNullable((Number) months).map(Number::intValue);
  }

  /** Challenges that ended longer ago than the tenant keeps names, and still have them. */
  List<String> namedTooLong(Instant now) {
    return texts(
        "select cast(c.id as char) from challenge c, tenant_keeping k where c.status <> 'DRAFT'"
            + " and c.anonymised_at is null and c.deadline < date_sub(?1, interval k.retention_months month)"
            + " order by c.id limit 50",
        now);
  }

  /** The files of what was never handed in to a challenge; they hang on nothing from now on. */
  List<UUID> detachDrafts(String challenge) {
    List<UUID> files =
        texts(
                "select cast(d.file_id as char) from deliverable d join submission s on s.id = d.submission_id"
                    + " where s.challenge_id = ?1 and s.latest_version = 0",
                challenge)
            .stream()
            .map(UUID::fromString)
            .toList();
    change(
        "delete from deliverable where submission_id in"
            + " (select id from submission where challenge_id = ?1 and latest_version = 0)",
        challenge);
    change(
        "update submission set draft_title = '', draft_md = '', draft_note = ''"
            + " where challenge_id = ?1 and latest_version = 0",
        challenge);
    return files;
  }

  /** Takes the names from what was contributed; how many people lost theirs. */
  int anonymise(String challenge, String alias, Instant now) {
    return doors.count("app.anonymise_challenge(?1, ?2, ?3)", challenge, alias, now);
  }

  /** Puts the word in the place of addresses that nobody answered from. */
  int forgetInvited(Instant expiredBefore, String word) {
    String old = " status <> 'ACCEPTED' and expires_at < ?2 and locate('@', email) > 0";
    change(
        "update invitation_import_line set email = ?1, name = '' where invitation_id in"
            + " (select id from invitation where"
            + old
            + ")",
        word,
        expiredBefore);
    return change(
        "update invitation set email = ?1, name = '', token_hash = null, stop_code = null where"
            + old,
        word,
        expiredBefore);
  }

  /** Forgets the lines of lists that nobody confirmed. */
  int forgetLists(Instant uploadedBefore, Instant now) {
    String old = "status = 'READY' and uploaded_at < ?1";
    change(
        "delete from invitation_import_line where import_id in"
            + " (select id from invitation_import where "
            + old
            + ")",
        uploadedBefore);
    return change(
        "update invitation_import set status = 'DISCARDED', counts = '', ended_at = ?2, version = version + 1 where "
            + old,
        uploadedBefore,
        now);
  }

  int forgetLetters(Instant madeBefore) {
    return change(
        "delete from mail where created_at < ?1 and (sent_at is not null or refused_at is not null)",
        madeBefore);
  }

  /** At most {@link #PIECE} of them. */
  int forgetLog(Instant before) {
    return doors.count("app.forget_log(?1, ?2)", before, PIECE);
  }

  /** Outside any tenant. */
  int forgetSignUps(Instant expiredBefore) {
    return doors.count("app.forget_sign_ups(?1)", expiredBefore);
  }

  /** Which tenants there are, by number. */
  List<Integer> tenants() {
    return texts(
            "select cast(id as char) from tenant_directory where status = 'ACTIVE' order by id")
        .stream()
        .map(Integer::valueOf)
        .toList();
  }

  private List<String> texts(String sql, Object... values) {
    return bound(em.createNativeQuery(sql), values).getResultList().stream()
        .map(Object::toString)
        .map(String.class::cast)
        .toList();
  }

  private int change(String sql, Object... values) {
    return bound(em.createNativeQuery(sql), values).executeUpdate();
  }

  private static Query bound(Query query, Object... values) {
    for (int i = 0; i < values.length; i++) {
      query.setParameter(
          i + 1, values[i] instanceof Instant at ? InstantConverter.utc(at) : values[i]);
    }
    return query;
  }
}
