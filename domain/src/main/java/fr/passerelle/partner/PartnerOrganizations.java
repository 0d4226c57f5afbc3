package fr.passerelle.partner;

import fr.passerelle.identity.Brokers;
import fr.passerelle.identity.Drift;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.WantedPartner;
import fr.passerelle.identity.reconcile.ExpectedOrganization;
import fr.passerelle.identity.reconcile.ExpectedOrganizations;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The organizations and the providers of partners. A partner that leads nobody needs no
 * organization; one that it once had is left as it is, without domains.
 */
@ApplicationScoped
class PartnerOrganizations implements ExpectedOrganizations {
  private static final String KIND = "partner";

  /** A partner, and an act of it by which a job reaches it. */
  private record Entry(UUID act, WantedPartner wanted) {}

  @Inject TenantTransaction transaction;
  @Inject Partners partners;
  @Inject TendPartner tendPartner;

  /** Only the application that runs jobs has a way to the provider. */
  @Inject Instance<Brokers> brokers;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<ExpectedOrganization> all(UUID run) throws Exception {
    return entries(run).stream()
        .map(Entry::wanted)
        .filter(wanted -> !wanted.domains().isEmpty())
        .map(
            wanted -> new ExpectedOrganization(wanted.owner(), wanted.alias(), wanted.name(), null))
        .toList();
  }

  @Override
  public List<String> owners(UUID run) throws Exception {
    return entries(run).stream().map(entry -> entry.wanted().owner()).toList();
  }

  @Override
  public void note(ExpectedOrganization organization, UUID id) {
    // The mark alone says whose it is.
  }

  /**
   * One that the provider refuses keeps none of the others from being put right. Where it is away,
   * the last question fails, and all is tried again.
   */
  @Override
  public void tend(UUID run, Telling telling) throws Exception {
    Set<String> known = new HashSet<>();
    for (Entry entry : entries(run)) {
      WantedPartner wanted = entry.wanted();
      if (wanted.broker() != null) {
        known.add(wanted.broker().alias());
      }
      try {
        for (Drift drift : tendPartner.tend(entry.act())) {
          telling.drifted(wanted.alias(), wanted.owner(), drift);
        }
      } catch (IdentityProviderAway refused) {
        telling.drifted(wanted.alias(), wanted.owner(), Drift.REFUSED);
      }
    }
    for (String broker : brokers.get().all()) {
      if (!known.contains(broker)) {
        telling.drifted(broker, "", Drift.BROKER_UNKNOWN);
      }
    }
  }

  private List<Entry> entries(UUID run) throws Exception {
    return transaction.run(
        0,
        null,
        () ->
            partners.actsFor(run).stream()
                .map(
                    act ->
                        new Entry(act, WantedAtProvider.wanted(partners.ofAct(act).orElseThrow())))
                .toList());
  }
}
