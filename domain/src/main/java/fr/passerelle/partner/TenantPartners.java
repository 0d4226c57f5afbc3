package fr.passerelle.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The ties of the tenant that is entered to its partners. */
@ApplicationScoped
class TenantPartners {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  void add(TenantPartner tie) {
    em.persist(tie);
  }

  Optional<TenantPartner> find(UUID partnerId) {
    return em.createQuery(
            "select t from TenantPartner t where t.partnerId = :partner", TenantPartner.class)
        .setParameter("partner", partnerId)
        .getResultStream()
        .findFirst();
  }

  void remove(TenantPartner tie) {
    em.remove(tie);
  }
}
