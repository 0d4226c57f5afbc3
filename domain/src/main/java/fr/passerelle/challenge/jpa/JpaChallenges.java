package fr.passerelle.challenge.jpa;

import static fr.passerelle.shared.InstantConverter.utc;

import fr.passerelle.challenge.Challenge;
import fr.passerelle.challenge.ChallengeDocument;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.Challenges;
import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.Participation;
import fr.passerelle.challenge.Standing;
import fr.passerelle.files.FileView;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaChallenges implements Challenges {
  private static final String STANDING =
      "select c, g.id, (select max(a.termsVersion) from TermsAcceptance a"
          + " where a.challengeId = c.id and a.personId = :person)";
  private static final String IN_CHALLENGE =
      " from Challenge c"
          + " left join ChallengeGuest g on g.challengeId = c.id and g.personId = :person";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Challenge challenge) {
    em.persist(challenge);
  }

  @Override
  public Optional<Standing> standing(UUID challengeId, UUID personId) {
    return em.createQuery(STANDING + IN_CHALLENGE + " where c.id = :id", Object[].class)
        .setParameter("id", challengeId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst()
        .map(JpaChallenges::standing);
  }

  @Override
  public Optional<Participation> participation(UUID challengeId, UUID personId) {
    return em.createQuery(
            STANDING
                + ", m.teamId, s.id"
                + IN_CHALLENGE
                + " left join TeamMember m on m.challengeId = c.id and m.personId = :person"
                + " left join Submission s on s.teamId = m.teamId"
                + " where c.id = :id",
            Object[].class)
        .setParameter("id", challengeId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst()
        .map(row -> new Participation(standing(row), (UUID) row[3], (UUID) row[4]));
  }

  private static Standing standing(Object[] row) {
    return new Standing(
        (Challenge) row[0], (UUID) row[1], row[2] == null ? null : ((Number) row[2]).intValue());
  }

  @Override
  public Optional<Challenge> lock(UUID challengeId) {
    return Optional.ofNullable(
        em.find(Challenge.class, challengeId, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * A change of the rubric alone does not touch the row of the challenge, whose number would stay;
   * the row is held, so that nobody comes between the two statements.
   */
  @Override
  public int save(Challenge challenge) {
    int before = challenge.getVersion();
    em.flush();
    if (challenge.getVersion() == before) {
      em.createNativeQuery("update challenge set version = version + 1 where id = ?1")
          .setParameter(1, challenge.getId().toString())
          .executeUpdate();
      em.refresh(challenge);
    }
    return challenge.getVersion();
  }

  @Override
  public List<ChallengeRow> page(Actor actor, ChallengeStatus status, UUID before, int limit) {
    boolean manager = actor.holds(Role.MANAGER);
    boolean all = manager || actor.holds(Role.JUROR) || actor.holds(Role.OBSERVER);
    TypedQuery<ChallengeRow> query =
        em.createQuery(
                "select new fr.passerelle.challenge.ChallengeRow("
                    + "c.id, c.kind, c.status, c.title, c.locale, c.deadline, c.zone,"
                    + " c.confidentiality, c.submissionCount, c.publishedAt)"
                    + " from Challenge c where c.id < :before"
                    + (status == null ? "" : " and c.status = :status")
                    + (manager ? "" : " and c.status <> :draft")
                    + (all
                        ? ""
                        : " and (c.confidentiality = :open or exists (select g.id"
                            + " from ChallengeGuest g"
                            + " where g.challengeId = c.id and g.personId = :person))")
                    + " order by c.id desc",
                ChallengeRow.class)
            .setParameter("before", before)
            .setMaxResults(limit);
    if (status != null) {
      query.setParameter("status", status);
    }
    if (!manager) {
      query.setParameter("draft", ChallengeStatus.DRAFT);
    }
    if (!all) {
      query.setParameter("open", Confidentiality.MEMBERS);
      query.setParameter("person", actor.personId());
    }
    return query.getResultList();
  }

  @Override
  public void letIn(UUID challengeId, UUID personId, Instant now) {
    em.createNativeQuery(
            "insert into challenge_guest (id, challenge_id, person_id, since)"
                + " values (?1, ?2, ?3, ?4) on duplicate key update since = since")
        .setParameter(1, Ids.next().toString())
        .setParameter(2, challengeId.toString())
        .setParameter(3, personId.toString())
        .setParameter(4, utc(now))
        .executeUpdate();
  }

  @Override
  public void accept(UUID challengeId, UUID personId, int termsVersion, Instant now) {
    em.createNativeQuery(
            "insert into terms_acceptance"
                + " (id, challenge_id, person_id, terms_version, accepted_at)"
                + " values (?1, ?2, ?3, ?4, ?5)"
                + " on duplicate key update accepted_at = accepted_at")
        .setParameter(1, Ids.next().toString())
        .setParameter(2, challengeId.toString())
        .setParameter(3, personId.toString())
        .setParameter(4, termsVersion)
        .setParameter(5, utc(now))
        .executeUpdate();
  }

  @Override
  public List<FileView> documents(UUID challengeId) {
    return em.createQuery(
            "select new fr.passerelle.files.FileView("
                + "d.id, f.name, f.mediaType, f.size, f.uploadedBy, f.uploadedAt)"
                + " from ChallengeDocument d, StoredFile f"
                + " where d.challengeId = :challenge and f.id = d.fileId order by d.id",
            FileView.class)
        .setParameter("challenge", challengeId)
        .getResultList();
  }

  @Override
  public Optional<ChallengeDocument> document(UUID challengeId, UUID documentId) {
    return Optional.ofNullable(em.find(ChallengeDocument.class, documentId))
        .filter(document -> document.getChallengeId().equals(challengeId));
  }

  @Override
  public void add(ChallengeDocument document) {
    em.persist(document);
  }

  /** Now, so that it is gone before the file to which it refers. */
  @Override
  public void remove(ChallengeDocument document) {
    em.remove(document);
    em.flush();
  }
}
