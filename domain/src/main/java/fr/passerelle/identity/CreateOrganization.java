package fr.passerelle.identity;

import fr.passerelle.jobs.Job;
import fr.passerelle.shared.Doors;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * The job that makes a tenant's organization and notes its id. The tenant works before; where it
 * has its organization already, nothing happens. No transaction is open while the provider is
 * asked.
 */
@ApplicationScoped
public class CreateOrganization {
  private record Wish(String alias, String name) {}

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Doors doors;
  @Inject TenantTransaction transaction;

  /** Only the application that runs jobs has a way to the provider. */
  @Inject Instance<IdentityProvider> provider;

  /** Throws {@link IdentityProviderAway} when it has to wait. */
  public void run(Job job) throws Exception {
    Wish wish = transaction.run(job.tenant(), null, this::wish);
    if (wish != null) {
      UUID organization =
          provider.get().organization(wish.alias(), wish.name(), "tenant/" + wish.alias());
      transaction.run(
          job.tenant(), null, () -> doors.call("app.note_organization(?1)", organization));
    }
  }

  private Wish wish() {
    List<?> rows =
        em.createNativeQuery("select slug, name from tenant where organization_id is null")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Wish((String) row[0], (String) row[1]))
        .findFirst()
        .orElse(null);
  }
}
