package fr.passerelle.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Mails on their way out. What is queued goes out after the transaction commits, once; rolled back,
 * it never does.
 */
@ApplicationScoped
public class Mails {
  /**
   * Queues a mail of the tenant that is entered.
   *
   * @param recipient the address
   * @param locale {@code fr} or {@code en}
   * @param words what the template's placeholders take; {@code url} is the address behind the
   *     button
   */
  public void queue(
      MailTemplate template, String recipient, String locale, Map<String, String> words) {
    throw new UnsupportedOperationException();
  }
}
