package fr.passerelle.partner;

import fr.passerelle.jobs.Job;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The daily look at a partner, as long as there is one: whether the records of its domains are
 * still there, whether its provider answers, and whether its certificate ends soon. What drifted at
 * our own identity provider is put right. The maintainers are written to where a domain has lapsed,
 * the provider has been silent for a day, or its certificate ends soon. Nobody's server is asked
 * while a transaction is open.
 */
@ApplicationScoped
public class WatchPartner {
  static final Duration EVERY = Duration.ofDays(1);

  @Inject TenantTransaction transaction;
  @Inject Partners partners;
  @Inject DomainLook look;
  @Inject ProviderReader reader;
  @Inject TendPartner tendPartner;
  @Inject MaintainerLetters maintainers;
  @Inject Clock clock;

  /** When to look again; empty where the partner is gone. */
  public Optional<Instant> next(Job job) throws Exception {
    Partner partner = transaction.run(0, null, () -> partners.ofAct(job.target()).orElse(null));
    if (partner == null || partner.removed()) {
      return Optional.empty();
    }
    Map<UUID, DnsAnswer> found = new HashMap<>();
    partner.domains().forEach(domain -> found.put(domain.id(), look.inZone(domain)));
    boolean answers = partner.provider() == null || reader.answers(partner.provider().settings());
    Partner now = transaction.run(0, null, () -> takeOver(job.target(), found, answers));
    if (now.provider() != null) {
      tendPartner.run(job);
    }
    return Optional.of(clock.instant().plus(EVERY));
  }

  private Partner takeOver(UUID act, Map<UUID, DnsAnswer> found, boolean answers) {
    Instant now = clock.instant();
    Partner partner = partners.ofAct(act).orElseThrow();
    List<Runnable> letters = new ArrayList<>();
    for (PartnerDomain domain : partner.domains()) {
      DnsAnswer answer = found.getOrDefault(domain.id(), DnsAnswer.AWAY);
      boolean taken = answer == DnsAnswer.FOUND && partners.isTaken(domain.name(), partner.id());
      if (partner.looked(domain, taken ? DnsAnswer.TAKEN : answer, now)) {
        letters.add(() -> maintainers.domainLapsed(act, partner, domain));
      }
    }
    PartnerProvider provider = partner.provider();
    if (provider != null) {
      provider.heard(answers, now);
      Integer warning = provider.warningDue(now);
      if (warning != null) {
        provider.warned(warning);
        letters.add(() -> maintainers.certificateEnds(act, partner));
      }
      if (provider.silenceDue(now)) {
        provider.toldSilence();
        letters.add(() -> maintainers.providerSilent(act, partner));
      }
    }
    partners.save(partner, act, "WatchPartner", "");
    // Handed over last before the commit, so that a letter that cannot leave is tried again.
    letters.forEach(Runnable::run);
    return partner;
  }
}
