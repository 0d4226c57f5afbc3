package fr.passerelle.signup;

import fr.passerelle.invitation.Token;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.HouseLetters;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.privacy.RetentionRule;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The job that sends the letter of one sign-up. As with invitations its token is made while the
 * letter is written and only the hash is kept; handing it over comes last before the commit.
 */
@ApplicationScoped
public class MailSignUp {
  @Inject TenantTransaction transaction;
  @Inject SignUps signUps;
  @Inject HouseLetters letters;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Throws {@link fr.passerelle.mail.MailNotAccepted} when the letter has to wait. */
  public void run(Job job) throws Exception {
    Instant now = clock.instant();
    transaction.run(
        0,
        null,
        () -> {
          signUps.forget(RetentionRule.SIGN_UPS.before(now));
          return null;
        });
    transaction.run(
        0,
        null,
        () -> {
          Token token = Token.random();
          Optional<SignUp> waiting = signUps.mail(job.target(), token.hash(), now);
          waiting.ifPresent(signUp -> send(signUp, token));
          return null;
        });
  }

  private void send(SignUp signUp, Token token) {
    letters.send(
        signUp.id(),
        MailTemplate.SIGN_UP,
        signUp.email(),
        signUp.locale(),
        Map.of(
            "name",
            signUp.name(),
            "address",
            settings.url() + "/t/" + signUp.slug(),
            "expiresAt",
            Moments.say(signUp.expiresAt(), signUp.zone(), signUp.locale()),
            "url",
            settings.url() + "/sign-up/" + token.text()));
  }
}
