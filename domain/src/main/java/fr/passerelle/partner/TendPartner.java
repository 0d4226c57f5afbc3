package fr.passerelle.partner;

import fr.passerelle.identity.Brokers;
import fr.passerelle.jobs.Job;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The job that makes our identity provider be as a partner's maintainers want it. It reads what is
 * wanted when it runs, so that the last of several says it all; no transaction is open while the
 * provider is asked.
 */
@ApplicationScoped
public class TendPartner {
  @Inject TenantTransaction transaction;
  @Inject Partners partners;

  /** Only the application that runs jobs has a way to the provider. */
  @Inject Instance<Brokers> brokers;

  /** Throws {@link fr.passerelle.identity.IdentityProviderAway} when it has to wait. */
  public void run(Job job) throws Exception {
    Partner partner = read(job.target());
    if (partner == null) {
      return;
    }
    brokers.get().stand(WantedAtProvider.wanted(partner));
    transaction.run(
        0,
        null,
        () -> {
          Partner now = partners.ofAct(job.target()).orElseThrow();
          if (now.revision() == partner.revision() && now.provider() != null) {
            now.provider().stands();
            partners.save(now, job.target(), "TendPartner", now.provider().status().name());
          }
          return null;
        });
  }

  private Partner read(UUID act) throws Exception {
    return transaction.run(0, null, () -> partners.ofAct(act).orElse(null));
  }
}
