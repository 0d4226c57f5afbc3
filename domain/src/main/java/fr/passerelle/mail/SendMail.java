package fr.passerelle.mail;

import fr.passerelle.jobs.Job;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.Tenants;
import fr.passerelle.tenancy.logo.LogoShape;
import fr.passerelle.tenancy.logo.Logos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The job that sends one mail. A mail that is sent already is left alone, and so is one whose
 * address the server refuses for good. Handing it over comes last before the commit: when the
 * server refuses it, nothing changed and the job is tried again; should the commit fail after it,
 * the receiver gets a second letter with the same Message-ID.
 */
@ApplicationScoped
public class SendMail {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject TenantTransaction transaction;
  @Inject Tenants tenants;
  @Inject Logos logos;
  @Inject LetterWriter writer;
  @Inject Mailer mailer;
  @Inject Clock clock;
  @Inject @Any Instance<LateWords> lateWords;

  /** Throws {@link MailNotAccepted} when the mail has to wait. */
  public void run(Job job) throws Exception {
    transaction.run(
        job.tenant(),
        null,
        () -> {
          Mail mail = em.find(Mail.class, job.target());
          if (mail != null && !mail.isOver()) {
            send(mail);
          }
          return null;
        });
  }

  private void send(Mail mail) {
    Map<String, String> words = complete(mail);
    mail.sent(clock.instant());
    if (words != null) {
      em.flush();
      try {
        mailer.send(
            writer.write(
                mail, words, tenants.current(), logos.find(LogoShape.SQUARE).orElse(null)));
      } catch (AddressRefused never) {
        mail.refused(clock.instant());
        late(mail).ifPresent(late -> late.refused(mail.getWords(), never.getMessage()));
      }
    }
  }

  private Map<String, String> complete(Mail mail) {
    Optional<LateWords> late = late(mail);
    return late.isPresent() ? late.get().complete(mail.getWords()) : mail.getWords();
  }

  private Optional<LateWords> late(Mail mail) {
    return LateWords.of(lateWords, mail.getTemplate());
  }
}
