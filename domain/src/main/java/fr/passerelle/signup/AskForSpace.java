package fr.passerelle.signup;

import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes a company's wish for a space and writes to its address. The answer is the same whether
 * anybody knows the address or not, and where it has had letters enough for a day.
 *
 * <p>Refuses with SLUG_TAKEN, and with TRY_LATER where too many come from one place or one e-mail
 * domain: throw-away addresses come by the domain, and no list of those is ever whole.
 */
@UseCase
@Allows(Kind.VISITORS)
public class AskForSpace {
  static final int LETTERS_A_DAY = 3;
  private static final String DOMAIN_A_DAY = "passerelle.sign.up.domain.day";
  private static final Duration DAY = Duration.ofDays(1);

  @Inject SignUps signUps;
  @Inject Floods floods;
  @Inject Jobs jobs;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * @param from the network address of whoever asks
   */
  public void handle(Actor actor, SignUpForm form, String from) {
    Instant now = clock.instant();
    SignUp signUp = SignUp.of(Ids.next(), form, now);
    floods.signUp(from, signUp.domain());
    int mostOfDomain = Integer.parseInt(settings.optional(DOMAIN_A_DAY, "400"));
    switch (signUps.ask(signUp, LETTERS_A_DAY, mostOfDomain)) {
      case ASKED -> jobs.schedule(Jobs.MAIL_SIGN_UP, new Job(0, signUp.id()));
      case SLUG_TAKEN -> throw Refusal.of("slug", RefusalCode.SLUG_TAKEN);
      case DOMAIN_FULL -> throw new Refusal(RefusalCode.TRY_LATER, now.plus(DAY));
      case ENOUGH -> {
        // Said to nobody: who asks need not be who reads the letters.
      }
    }
  }
}
