package fr.passerelle.invitation.jpa;

import static fr.passerelle.shared.InstantConverter.instant;

import fr.passerelle.invitation.ChallengeHead;
import fr.passerelle.invitation.Invitation;
import fr.passerelle.invitation.InvitationFilter;
import fr.passerelle.invitation.InvitationRow;
import fr.passerelle.invitation.InvitationStatus;
import fr.passerelle.invitation.Invitations;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class JpaInvitations implements Invitations {
  private static final String BY_HASH = "select i from Invitation i where i.tokenHash = :hash";
  private static final String ROWS =
      "select cast(i.id as char), i.email, i.name, i.circle, i.role, cast(i.challenge_id as char), c.title, i.status,"
          + " i.created_at, i.sent_at, i.seen_at, i.reminded_at, i.expires_at, i.answered_at, i.problem, i.message,"
          + " i.version"
          + " from invitation i left join challenge c on c.id = i.challenge_id where i.id < ?1";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Invitation invitation) {
    em.persist(invitation);
  }

  @Override
  public Optional<Invitation> find(UUID id) {
    return Optional.ofNullable(em.find(Invitation.class, id));
  }

  @Override
  public Optional<ChallengeHead> challengeHead(UUID challengeId) {
    List<?> rows =
        em.createNativeQuery("select title, deadline from challenge where id = ?1")
            .setParameter(1, challengeId == null ? null : challengeId.toString())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new ChallengeHead((String) row[0], instant(row[1])))
        .findFirst();
  }

  /** Letting somebody in twice changes nothing. */
  @Override
  public void letIn(UUID challengeId, UUID personId, Instant now) {
    em.createNativeQuery(
            "insert into challenge_guest (id, challenge_id, person_id, since) select ?1, ?2, ?3, ?4 from dual"
                + " where not exists (select 1 from challenge_guest where challenge_id = ?2 and person_id = ?3)")
        .setParameter(1, Ids.next().toString())
        .setParameter(2, challengeId.toString())
        .setParameter(3, personId.toString())
        .setParameter(4, InstantConverter.utc(now))
        .executeUpdate();
  }

  @Override
  public Optional<Invitation> lockByTokenHash(String hash) {
    return byHash(hash).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  @Override
  public Optional<Invitation> findByTokenHash(String hash) {
    return byHash(hash).getResultStream().findFirst();
  }

  private TypedQuery<Invitation> byHash(String hash) {
    return em.createQuery(BY_HASH, Invitation.class).setParameter("hash", hash);
  }

  @Override
  public List<Invitation> waiting(String email, Instant now) {
    return em.createQuery(
            "select i from Invitation i where i.email = :email and i.status = :sent and i.expiresAt > :now",
            Invitation.class)
        .setParameter("email", email)
        .setParameter("sent", InvitationStatus.SENT)
        .setParameter("now", now)
        .getResultList();
  }

  @Override
  public Optional<Instant> lastDeclined(String email) {
    return em.createQuery(
            "select i.answeredAt from Invitation i where i.email = :email and i.status = :declined"
                + " order by i.answeredAt desc",
            Instant.class)
        .setParameter("email", email)
        .setParameter("declined", InvitationStatus.DECLINED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Past the entity: somebody who reads must not stand in the way of somebody who accepts. */
  @Override
  public void seen(UUID id, Instant now) {
    em.createNativeQuery("update invitation set seen_at = ?1 where id = ?2 and seen_at is null")
        .setParameter(1, InstantConverter.utc(now))
        .setParameter(2, id.toString())
        .executeUpdate();
  }

  @Override
  public Optional<Invitation> findByStopCode(String code) {
    return em.createQuery("select i from Invitation i where i.stopCode = :code", Invitation.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Invitation> toRemind(Instant last, Instant now, int limit) {
    return em.createQuery(
            "select i from Invitation i where i.status = :sent and i.expiresAt > :now and i.sentAt <= :last"
                + " and (i.remindedAt is null or i.remindedAt <= :last) order by i.id",
            Invitation.class)
        .setParameter("sent", InvitationStatus.SENT)
        .setParameter("now", now)
        .setParameter("last", last)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<InvitationRow> page(InvitationFilter filter, UUID before, int limit, Instant now) {
    var query =
        em.createNativeQuery(
                ROWS
                    + (filter == null ? "" : " and " + condition(filter, "?2"))
                    + " order by i.id desc")
            .setParameter(1, before.toString())
            .setMaxResults(limit);
    if (filter != null && condition(filter, "?2").contains("?2")) {
      query.setParameter(2, InstantConverter.utc(now));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(JpaInvitations::row).toList();
  }

  /** One statement; each part of it reads no more than its limit of one index. */
  @Override
  public Map<InvitationFilter, Integer> counts(Instant now, int most) {
    String each =
        Stream.of(InvitationFilter.values())
            .map(
                filter ->
                    "select '%s', count(*) from (select 1 from invitation i where %s limit %d) c%s"
                        .formatted(filter.name(), condition(filter, "?1"), most, filter.name()))
            .collect(Collectors.joining(" union all "));
    List<?> rows =
        em.createNativeQuery(each).setParameter(1, InstantConverter.utc(now)).getResultList();
    Map<InvitationFilter, Integer> counts = new EnumMap<>(InvitationFilter.class);
    for (Object row : rows) {
      Object[] count = (Object[]) row;
      counts.put(InvitationFilter.valueOf((String) count[0]), ((Number) count[1]).intValue());
    }
    return counts;
  }

  private static String condition(InvitationFilter filter, String now) {
    return switch (filter) {
      case SENT -> "i.status = 'SENT' and i.expires_at > " + now;
      case UNOPENED ->
          "i.status = 'SENT' and i.expires_at > "
              + now
              + " and i.sent_at is not null and i.seen_at is null";
      case EXPIRED -> "i.status = 'SENT' and i.expires_at <= " + now;
      case ACCEPTED, DECLINED, UNDELIVERED, REVOKED -> "i.status = '" + filter.name() + "'";
    };
  }

  private static InvitationRow row(Object[] r) {
    return new InvitationRow(
        UUID.fromString((String) r[0]),
        (String) r[1],
        (String) r[2],
        Circle.valueOf((String) r[3]),
        Role.valueOf((String) r[4]),
        r[5] == null ? null : UUID.fromString((String) r[5]),
        (String) r[6],
        InvitationStatus.valueOf((String) r[7]),
        instant(r[8]),
        instant(r[9]),
        instant(r[10]),
        instant(r[11]),
        instant(r[12]),
        instant(r[13]),
        (String) r[14],
        (String) r[15],
        ((Number) r[16]).intValue());
  }
}
