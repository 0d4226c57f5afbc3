package fr.passerelle.invitation.jpa;

import fr.passerelle.invitation.ChallengeHead;
import fr.passerelle.invitation.Invitation;
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
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaInvitations implements Invitations {
  private static final String BY_HASH = "select i from Invitation i where i.tokenHash = :hash";
  private static final String ROWS =
      "select cast(i.id as char), i.email, i.circle, i.role, cast(i.challenge_id as char), c.title, i.status,"
          + " i.created_at, i.sent_at, i.expires_at, i.answered_at, i.message, i.version"
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
        .setParameter(4, new InstantConverter().convertToDatabaseColumn(now))
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
  public List<InvitationRow> page(InvitationStatus status, UUID before, int limit, Instant now) {
    var query =
        em.createNativeQuery(ROWS + filter(status) + " order by i.id desc")
            .setParameter(1, before.toString())
            .setMaxResults(limit);
    if (status == InvitationStatus.SENT || status == InvitationStatus.EXPIRED) {
      query.setParameter(2, new InstantConverter().convertToDatabaseColumn(now));
    } else if (status != null) {
      query.setParameter(2, status.name());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(JpaInvitations::row).toList();
  }

  private static String filter(InvitationStatus status) {
    if (status == null) {
      return "";
    }
    return switch (status) {
      case SENT -> " and i.status = 'SENT' and i.expires_at > ?2";
      case EXPIRED -> " and i.status = 'SENT' and i.expires_at <= ?2";
      default -> " and i.status = ?2";
    };
  }

  private static InvitationRow row(Object[] r) {
    return new InvitationRow(
        UUID.fromString((String) r[0]),
        (String) r[1],
        Circle.valueOf((String) r[2]),
        Role.valueOf((String) r[3]),
        r[4] == null ? null : UUID.fromString((String) r[4]),
        (String) r[5],
        InvitationStatus.valueOf((String) r[6]),
        instant(r[7]),
        instant(r[8]),
        instant(r[9]),
        instant(r[10]),
        (String) r[11],
        ((Number) r[12]).intValue());
  }

  /** The driver's timestamps hold the column's digits in the JVM's zone; the column means UTC. */
  private static Instant instant(Object column) {
    if (column == null) {
      return null;
    }
    LocalDateTime utc =
        column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
    return new InstantConverter().convertToEntityAttribute(utc);
  }
}
