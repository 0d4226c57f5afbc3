package fr.passerelle.partner;

import fr.passerelle.jobs.Job;
import fr.passerelle.mail.HouseLetters;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The daily look at a partner, as long as there is one: whether the records of its domains are
 * still there, whether its provider answers, and whether its certificate ends soon. What drifted at
 * our own identity provider is put right. Nobody's server is asked while a transaction is open.
 */
@ApplicationScoped
public class WatchPartner {
  static final Duration EVERY = Duration.ofDays(1);
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @Inject TenantTransaction transaction;
  @Inject Doors doors;
  @Inject Partners partners;
  @Inject DomainLook look;
  @Inject ProviderReader reader;
  @Inject TendPartner tendPartner;
  @Inject HouseLetters letters;
  @Inject Settings settings;
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
    for (PartnerDomain domain : partner.domains()) {
      DnsAnswer answer = found.getOrDefault(domain.id(), DnsAnswer.AWAY);
      boolean taken = answer == DnsAnswer.FOUND && partners.isTaken(domain.name(), partner.id());
      partner.looked(domain, taken ? DnsAnswer.TAKEN : answer, now);
    }
    PartnerProvider provider = partner.provider();
    Integer warning = null;
    if (provider != null) {
      provider.heard(answers, now);
      warning = provider.warningDue(now);
      if (warning != null) {
        provider.warned(warning);
      }
    }
    partners.save(partner, act, "WatchPartner", "");
    if (warning != null) {
      warn(act, partner);
    }
    return partner;
  }

  /** Handed over last before the commit, so that a letter that cannot leave is tried again. */
  private void warn(UUID act, Partner partner) {
    doors
        .objects("app.partner_addressees(?1)", act)
        .forEach(
            j ->
                letters.send(
                    Ids.next(),
                    MailTemplate.PARTNER_CERTIFICATE,
                    j.getString("email"),
                    j.getString("locale"),
                    Map.of(
                        "name",
                        partner.says().name(),
                        "endsAt",
                        Moments.say(partner.provider().endsAt(), ZONE, j.getString("locale")),
                        "url",
                        settings.url() + "/partner/" + partner.id())));
  }
}
