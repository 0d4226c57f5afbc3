package fr.passerelle.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The exports of the tenant that is entered. */
@ApplicationScoped
class TenantExports {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  void add(TenantExport export) {
    em.persist(export);
  }

  Optional<TenantExport> find(UUID id) {
    return Optional.ofNullable(em.find(TenantExport.class, id));
  }

  /** The newest, first. */
  List<TenantExport> newest(int most) {
    return em.createQuery("select e from TenantExport e order by e.id desc", TenantExport.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those asked for after that moment, eldest first. */
  List<TenantExport> since(Instant moment) {
    return em.createQuery(
            "select e from TenantExport e where e.askedAt > :moment order by e.askedAt",
            TenantExport.class)
        .setParameter("moment", moment)
        .getResultList();
  }
}
