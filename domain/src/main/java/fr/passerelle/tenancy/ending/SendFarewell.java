package fr.passerelle.tenancy.ending;

import fr.passerelle.jobs.Job;
import fr.passerelle.mail.HouseLetters;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * The job that tells somebody that the tenant they owned is erased. The letter is forgotten in the
 * transaction that hands it over: sent once, nothing is kept of it.
 */
@ApplicationScoped
public class SendFarewell {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @Inject TenantTransaction transaction;
  @Inject Endings endings;
  @Inject HouseLetters letters;
  @Inject Settings settings;

  /** Throws when the mail has to wait. */
  public void run(Job job) throws Exception {
    transaction.run(
        job.tenant(),
        null,
        () -> {
          endings.farewell(job.target()).ifPresent(farewell -> send(job.target(), farewell));
          return null;
        });
  }

  private void send(UUID id, Endings.Farewell farewell) {
    endings.forgetFarewell(id);
    letters.send(
        id,
        MailTemplate.SPACE_ERASED,
        farewell.email(),
        farewell.locale(),
        Map.of(
            "name", farewell.name(),
            "slug", farewell.slug(),
            "at", Moments.say(farewell.erasedAt(), ZONE, farewell.locale()),
            "url", settings.url() + "/",
            "support", settings.support()));
  }
}
