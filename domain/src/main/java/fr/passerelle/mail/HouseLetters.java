package fr.passerelle.mail;

import fr.passerelle.tenancy.TenantSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;

/** Letters of Passerelle itself, to people who stand in no tenant yet. */
@ApplicationScoped
public class HouseLetters {
  static final TenantSummary HOUSE =
      new TenantSummary(0, "", "Passerelle", "#1f4a8c", "fr", ZoneId.of("Europe/Paris"));

  private static final Logger LOG = Logger.getLogger(HouseLetters.class.getName());

  @Inject LetterWriter writer;
  @Inject Mailer mailer;
  @Inject Clock clock;

  /**
   * Writes the letter and hands it over at once: called by a job, which tries again. An address
   * that its server refuses for good gets none, and holds nothing else up.
   *
   * @param id stable for one letter
   * @param words what the template's placeholders take; {@code url} is the address behind the
   *     button
   */
  public void send(
      UUID id, MailTemplate template, String recipient, String locale, Map<String, String> words) {
    Mail mail = new Mail(id, template, recipient, locale, words, clock.instant());
    try {
      mailer.send(writer.write(mail, words, HOUSE, null));
    } catch (AddressRefused never) {
      // Without the server's words, which like to repeat the address.
      LOG.warning(() -> "The address of " + template + " " + id + " is refused for good");
    }
  }
}
