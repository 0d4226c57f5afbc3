package fr.passerelle.partner;

import fr.passerelle.invitation.Token;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.HouseLetters;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * The job that sends the letter to a partner's contact. As with invitations its token is made while
 * the letter is written and only the hash is kept; handing it over comes last before the commit.
 */
@ApplicationScoped
public class MailPartner {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @Inject TenantTransaction transaction;
  @Inject PartnerLetters partnerLetters;
  @Inject HouseLetters letters;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Throws {@link fr.passerelle.mail.MailNotAccepted} when the letter has to wait. */
  public void run(Job job) throws Exception {
    transaction.run(
        0,
        null,
        () -> {
          Token token = Token.random();
          partnerLetters
              .mail(job.target(), token.hash(), clock.instant())
              .ifPresent(letter -> send(job.target(), letter, token));
          return null;
        });
  }

  private void send(UUID id, PartnerLetters.ToSend letter, Token token) {
    letters.send(
        id,
        MailTemplate.PARTNER_CONTACT,
        letter.email(),
        letter.locale(),
        Map.of(
            "name",
            letter.name(),
            "by",
            letter.by(),
            "expiresAt",
            Moments.say(letter.expiresAt(), ZONE, letter.locale()),
            "url",
            settings.url() + "/partner-invitation/" + token.text()));
  }
}
