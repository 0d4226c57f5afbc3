package fr.passerelle.invitation.open.jpa;

import fr.passerelle.invitation.open.Admission;
import fr.passerelle.invitation.open.AdmissionRow;
import fr.passerelle.invitation.open.AdmissionStatus;
import fr.passerelle.invitation.open.Admissions;
import fr.passerelle.invitation.open.Applicant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaAdmissions implements Admissions {
  private static final String ROWS =
      "select cast(a.id as char), cast(a.open_invitation_id as char), o.name, cast(a.person_id as char),"
          + " p.display_name, p.email, a.channel, a.status, a.asked_at, a.decided_at from admission a"
          + " join open_invitation o on o.id = a.open_invitation_id join applicant p on p.admission_id = a.id"
          + " where a.id < ?1";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(Admission admission) {
    em.persist(admission);
  }

  @Override
  public Optional<Admission> lock(UUID id) {
    return Optional.ofNullable(em.find(Admission.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Admission> find(UUID id) {
    return Optional.ofNullable(em.find(Admission.class, id));
  }

  @Override
  public Optional<Admission> of(UUID openInvitationId, UUID personId) {
    return em.createQuery(
            "select a from Admission a where a.openInvitationId = :invitation and a.personId = :person",
            Admission.class)
        .setParameter("invitation", openInvitationId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Applicant applicant(UUID id) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select display_name, email, locale from applicant where admission_id = ?1")
                .setParameter(1, id.toString())
                .getSingleResult();
    return new Applicant((String) row[0], (String) row[1], (String) row[2]);
  }

  @Override
  public int waiting(UUID openInvitationId) {
    return em.createQuery(
            "select count(a) from Admission a where a.openInvitationId = :invitation and a.status = :waiting",
            Long.class)
        .setParameter("invitation", openInvitationId)
        .setParameter("waiting", AdmissionStatus.WAITING)
        .getSingleResult()
        .intValue();
  }

  @Override
  public List<AdmissionRow> page(AdmissionStatus status, UUID before, int limit) {
    var query =
        em.createNativeQuery(
                ROWS + (status == null ? "" : " and a.status = ?2") + " order by a.id desc")
            .setParameter(1, before.toString())
            .setMaxResults(limit);
    if (status != null) {
      query.setParameter(2, status.name());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(RowReader::admission).toList();
  }
}
