package fr.passerelle.tenancy;

import fr.passerelle.datasource.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;

/** The tenant that is entered; the database shows no other. */
@ApplicationScoped
public class Tenants {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  /** What the tenant that is entered has set; it is that of the slug. */
  TenantSettings settings(String slug) {
    return em.find(TenantSettings.class, slug);
  }

  /** The tenant that is entered. */
  public TenantSummary current() {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select slug, name, colour, locale, zone, tagline_fr, tagline_en from tenant")
                .getSingleResult();
    return new TenantSummary(
        TenantContext.current().tenant(),
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        ZoneId.of((String) row[4]),
        (String) row[5],
        (String) row[6]);
  }
}
