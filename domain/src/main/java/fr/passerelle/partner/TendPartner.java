package fr.passerelle.partner;

import fr.passerelle.identity.Brokers;
import fr.passerelle.identity.Drift;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.jobs.Job;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The job that makes our identity provider be as a partner's maintainers want it. It reads what is
 * wanted when it runs, and once more where that has changed meanwhile, so that the last wish
 * stands; no transaction is open while the provider is asked.
 */
@ApplicationScoped
public class TendPartner {
  private static final int ROUNDS = 5;

  @Inject TenantTransaction transaction;
  @Inject Partners partners;

  /** Only the application that runs jobs has a way to the provider. */
  @Inject Instance<Brokers> brokers;

  /** Throws {@link IdentityProviderAway} when it has to wait. */
  public void run(Job job) throws Exception {
    tend(job.target());
  }

  /** In what it stood otherwise than wanted. */
  Set<Drift> tend(UUID act) throws Exception {
    Set<Drift> drifted = EnumSet.noneOf(Drift.class);
    for (int round = 0; round < ROUNDS; round++) {
      Partner partner = transaction.run(0, null, () -> partners.ofAct(act).orElse(null));
      if (partner == null) {
        return drifted;
      }
      Set<Drift> found = brokers.get().stand(WantedAtProvider.wanted(partner));
      drifted.addAll(found);
      boolean lost = found.contains(Drift.BROKER_LOST);
      if (transaction.run(0, null, () -> isNoted(act, partner.revision(), lost))) {
        return drifted;
      }
    }
    throw new IdentityProviderAway("What is wanted of " + act + " changes all the time", null);
  }

  /** Whether what stands is what is wanted still; says so where it was not said before. */
  private boolean isNoted(UUID act, int revision, boolean lost) {
    Partner now = partners.ofAct(act).orElseThrow();
    if (now.revision() != revision) {
      return false;
    }
    PartnerProvider provider = now.provider();
    if (provider == null || provider.applied() && !lost) {
      return true;
    }
    if (lost) {
      provider.lost();
    } else {
      provider.stands();
    }
    partners.save(now, act, "TendPartner", provider.status().name());
    return !lost;
  }
}
