package fr.passerelle.partner;

import fr.passerelle.invitation.EmailAddress;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.RateLimits;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Asks a partner's own contact by letter to maintain it; a further letter replaces the one before.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class InvitePartnerContact {
  private static final int LETTERS_A_DAY = 10;

  @Inject Partners partners;
  @Inject PartnerLetters letters;
  @Inject RateLimits limits;
  @Inject Jobs jobs;
  @Inject Clock clock;

  public void handle(Actor actor, UUID id, ContactForm form) {
    Partner partner = partners.required(id);
    String email = EmailAddress.of(form.email());
    limits.take("partner letters of " + actor.personId(), LETTERS_A_DAY, Duration.ofDays(1));
    partner.contact(email);
    UUID act = partners.save(partner, "InvitePartnerContact", email);
    letters.ask(id, act, email, form.locale(), clock.instant());
    jobs.schedule(Jobs.MAIL_PARTNER, new Job(0, act));
  }
}
