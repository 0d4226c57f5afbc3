package fr.passerelle.casework.jpa;

import fr.passerelle.casework.Deliverable;
import fr.passerelle.casework.DeliverableFile;
import fr.passerelle.casework.Draft;
import fr.passerelle.casework.Solution;
import fr.passerelle.casework.Submission;
import fr.passerelle.casework.SubmissionHead;
import fr.passerelle.casework.SubmissionRow;
import fr.passerelle.casework.SubmissionVersion;
import fr.passerelle.casework.Submissions;
import fr.passerelle.casework.TeamPerson;
import fr.passerelle.casework.VersionLine;
import fr.passerelle.casework.VersionText;
import fr.passerelle.challenge.ChallengeStatus;
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
class JpaSubmissions implements Submissions {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public Optional<Submission> lock(UUID submissionId) {
    return Optional.ofNullable(
        em.find(Submission.class, submissionId, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Submission> lockOfTeam(UUID teamId) {
    return em.createQuery("select s from Submission s where s.teamId = :team", Submission.class)
        .setParameter("team", teamId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Submission> find(UUID submissionId) {
    return Optional.ofNullable(em.find(Submission.class, submissionId));
  }

  @Override
  public Optional<UUID> ofTeam(UUID teamId) {
    return em.createQuery("select s.id from Submission s where s.teamId = :team", UUID.class)
        .setParameter("team", teamId)
        .getResultStream()
        .findFirst();
  }

  /** One row a member of the team, which has at least one. */
  @Override
  public Optional<Solution> open(UUID submissionId, UUID readerId) {
    List<Object[]> rows =
        em.createQuery(
                "select s.challengeId, s.teamId, t.name, t.captainId, s.draftSavedAt,"
                    + " s.draftSavedBy, s.latestVersion, s.submittedAt, s.version,"
                    + " c.status, c.deadline, p.personId, p.displayName, p.email, p.locale,"
                    + " m.joinedAt, (select count(x.id) from TeamMember x"
                    + " where x.challengeId = s.challengeId and x.personId = :reader)"
                    + " from Submission s, Team t, Challenge c, TeamMember m, Member p"
                    + " where s.id = :id and t.id = s.teamId and c.id = s.challengeId"
                    + " and m.teamId = s.teamId and p.personId = m.personId"
                    + " order by m.joinedAt, m.id",
                Object[].class)
            .setParameter("id", submissionId)
            .setParameter("reader", readerId)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Solution(
                    head(submissionId, row),
                    rows.stream().map(JpaSubmissions::person).toList(),
                    ((Number) row[16]).intValue() > 0));
  }

  private static SubmissionHead head(UUID submissionId, Object[] row) {
    return new SubmissionHead(
        submissionId,
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (UUID) row[3],
        (Instant) row[4],
        (UUID) row[5],
        ((Number) row[6]).intValue(),
        (Instant) row[7],
        ((Number) row[8]).intValue(),
        (ChallengeStatus) row[9],
        (Instant) row[10]);
  }

  private static TeamPerson person(Object[] row) {
    return new TeamPerson(
        (UUID) row[11], (String) row[12], (String) row[13], (String) row[14], (Instant) row[15]);
  }

  @Override
  public int save(Submission submission) {
    em.flush();
    return submission.getVersion();
  }

  @Override
  public void add(SubmissionVersion version) {
    em.persist(version);
  }

  @Override
  public void add(Deliverable deliverable) {
    em.persist(deliverable);
  }

  @Override
  public void remove(Deliverable deliverable) {
    em.remove(deliverable);
    em.flush();
  }

  @Override
  public Optional<Deliverable> deliverable(UUID submissionId, UUID deliverableId) {
    return em.createQuery(
            "select d from Deliverable d where d.id = :id and d.submissionId = :submission",
            Deliverable.class)
        .setParameter("id", deliverableId)
        .setParameter("submission", submissionId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<DeliverableFile> files(UUID submissionId) {
    return em.createQuery(
            "select new fr.passerelle.casework.DeliverableFile("
                + "d.id, d.fileId, d.firstVersion, d.removedIn,"
                + " f.name, f.mediaType, f.size, f.sha256, f.uploadedBy, f.uploadedAt)"
                + " from Deliverable d, StoredFile f"
                + " where d.submissionId = :submission and f.id = d.fileId order by d.id",
            DeliverableFile.class)
        .setParameter("submission", submissionId)
        .getResultList();
  }

  /** A locking read, because a plain one counts as of the transaction's first read. */
  @Override
  public int draftFiles(UUID submissionId) {
    return em.createQuery(
            "select d from Deliverable d where d.submissionId = :submission and d.removedIn is null",
            Deliverable.class)
        .setParameter("submission", submissionId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .size();
  }

  /** One row a version, or one without; the long text comes once. */
  @Override
  public Draft draft(UUID submissionId) {
    List<Object[]> rows =
        em.createQuery(
                "select s.draftTitle, case when v.number is null or v.number = s.latestVersion"
                    + " then s.draftMd else '' end, s.draftNote,"
                    + " v.number, v.submittedAt, (select p.displayName from Member p"
                    + " where p.personId = v.submittedBy), v.fingerprint"
                    + " from Submission s left join SubmissionVersion v on v.submissionId = s.id"
                    + " where s.id = :submission order by v.number desc",
                Object[].class)
            .setParameter("submission", submissionId)
            .getResultList();
    Object[] first = rows.get(0);
    return new Draft(
        (String) first[0],
        (String) first[1],
        (String) first[2],
        rows.stream().filter(row -> row[3] != null).map(JpaSubmissions::line).toList());
  }

  private static VersionLine line(Object[] row) {
    return new VersionLine(
        ((Number) row[3]).intValue(), (Instant) row[4], (String) row[5], (String) row[6]);
  }

  @Override
  public Optional<VersionText> version(UUID submissionId, int number) {
    return em.createQuery(
            "select new fr.passerelle.casework.VersionText("
                + "v.number, v.title, v.bodyMd, v.note, v.submittedAt, p.displayName, v.fingerprint)"
                + " from SubmissionVersion v, Member p"
                + " where v.submissionId = :submission and v.number = :number"
                + " and p.personId = v.submittedBy",
            VersionText.class)
        .setParameter("submission", submissionId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<SubmissionRow> page(UUID challengeId, String domain, UUID before, int limit) {
    String school =
        domain == null
            ? ""
            : " and exists (select m.id from TeamMember m, Member p where m.teamId = s.teamId"
                + " and p.personId = m.personId"
                + " and substring(p.email, locate('@', p.email) + 1) = :domain)";
    TypedQuery<SubmissionRow> query =
        em.createQuery(
                "select new fr.passerelle.casework.SubmissionRow("
                    + "s.id, s.teamId, t.name, v.title, s.latestVersion, s.submittedAt, d.outcome)"
                    + " from Submission s"
                    + " join Team t on t.id = s.teamId"
                    + " join SubmissionVersion v"
                    + " on v.submissionId = s.id and v.number = s.latestVersion"
                    + " left join Decision d on d.submissionId = s.id"
                    + " where s.challengeId = :challenge and s.id < :before"
                    + school
                    + " order by s.id desc",
                SubmissionRow.class)
            .setParameter("challenge", challengeId)
            .setParameter("before", before)
            .setMaxResults(limit);
    if (domain != null) {
      query.setParameter("domain", domain);
    }
    return query.getResultList();
  }
}
