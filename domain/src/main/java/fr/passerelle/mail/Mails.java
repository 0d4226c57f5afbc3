package fr.passerelle.mail;

import fr.passerelle.datasource.TenantContext;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Mails on their way out. What is queued goes out after the transaction commits, once; rolled back,
 * it never does.
 */
@ApplicationScoped
public class Mails {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Jobs jobs;
  @Inject Clock clock;

  /**
   * Queues a mail of the tenant that is entered. Whoever left without their name has no address any
   * more, and gets none.
   *
   * @param recipient the address
   * @param locale {@code fr} or {@code en}
   * @param words what the template's placeholders take; {@code url} is the address behind the
   *     button
   */
  public void queue(
      MailTemplate template, String recipient, String locale, Map<String, String> words) {
    queue(template, recipient, locale, words, clock.instant());
  }

  /**
   * As {@link #queue(MailTemplate, String, String, Map)}, for a mail that waits a while.
   *
   * @param at the moment before which it does not go out
   */
  public void queue(
      MailTemplate template,
      String recipient,
      String locale,
      Map<String, String> words,
      Instant at) {
    if (recipient.isEmpty()) {
      return;
    }
    Mail mail = new Mail(Ids.next(), template, recipient, locale, words, clock.instant());
    em.persist(mail);
    jobs.schedule(Jobs.SEND_MAIL, new Job(TenantContext.current().tenant(), mail.getId()), at);
  }

  /** Whether a mail of the tenant that is entered has this word already, sent or waiting. */
  public boolean tells(String name, String word) {
    String json = "%\"" + name + "\":\"" + word + "\"%";
    return !em.createNativeQuery("select 1 from mail where words like ?1")
        .setParameter(1, json)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
