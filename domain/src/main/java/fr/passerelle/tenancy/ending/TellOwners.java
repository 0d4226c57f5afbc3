package fr.passerelle.tenancy.ending;

import fr.passerelle.jobs.Job;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.TenantStanding;
import fr.passerelle.tenancy.TenantStatus;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * The job that writes to the owners of a tenant what an operator has done to it. An operator is in
 * no tenant, so that the letters are written here. Where the tenant stands otherwise by now,
 * another such job tells it.
 */
@ApplicationScoped
public class TellOwners {
  @Inject TenantTransaction transaction;
  @Inject Tenants tenants;
  @Inject Mails mails;
  @Inject OwnerLetters letters;

  public void run(Job job) throws Exception {
    transaction.run(
        job.tenant(),
        null,
        () -> {
          tenants
              .standing()
              .filter(standing -> job.target().equals(standing.act()))
              .filter(standing -> !mails.tells("act", job.target().toString()))
              .ifPresent(TellOwners.this::tell);
          return null;
        });
  }

  private void tell(TenantStanding standing) {
    Map<String, String> words = new HashMap<>();
    words.put("act", standing.act().toString());
    if (standing.status() == TenantStatus.SUSPENDED) {
      words.put("reason", standing.reason());
      letters.queue(MailTemplate.SPACE_SUSPENDED, words);
    } else {
      letters.queue(MailTemplate.SPACE_LIFTED, words);
    }
  }
}
