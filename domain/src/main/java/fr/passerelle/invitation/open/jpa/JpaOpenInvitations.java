package fr.passerelle.invitation.open.jpa;

import fr.passerelle.invitation.open.OpenInvitation;
import fr.passerelle.invitation.open.OpenInvitationRow;
import fr.passerelle.invitation.open.OpenInvitations;
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
class JpaOpenInvitations implements OpenInvitations {
  private static final String ROWS =
      "select cast(o.id as char), o.name, o.circle, o.role, cast(o.challenge_id as char), c.title, o.message,"
          + " o.code, o.domains, o.cap, o.admitted, (select count(*) from admission a"
          + " where a.open_invitation_id = o.id and a.status = 'WAITING'), o.approval, o.created_at, o.expires_at,"
          + " o.revoked_at from open_invitation o left join challenge c on c.id = o.challenge_id"
          + " where o.id < ?1 order by o.id desc";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Override
  public void add(OpenInvitation invitation) {
    em.persist(invitation);
  }

  @Override
  public Optional<OpenInvitation> find(UUID id) {
    return Optional.ofNullable(em.find(OpenInvitation.class, id));
  }

  @Override
  public Optional<OpenInvitation> byCode(String code) {
    return coded(code).getResultStream().findFirst();
  }

  @Override
  public Optional<OpenInvitation> lock(UUID id) {
    return Optional.ofNullable(em.find(OpenInvitation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<OpenInvitation> lockByCode(String code) {
    return coded(code).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<OpenInvitation> coded(String code) {
    return em.createQuery(
            "select o from OpenInvitation o where o.code = :code", OpenInvitation.class)
        .setParameter("code", code);
  }

  @Override
  public List<OpenInvitationRow> page(String address, UUID before, int limit, Instant now) {
    List<?> rows =
        em.createNativeQuery(ROWS)
            .setParameter(1, before.toString())
            .setMaxResults(limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> RowReader.openInvitation(row, address, now))
        .toList();
  }
}
