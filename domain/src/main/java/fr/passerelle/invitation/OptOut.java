package fr.passerelle.invitation;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import fr.passerelle.shared.WhileClosing;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Wants no more invitations from the tenant, for good, signed in or not: by the code in any letter
 * that was ever sent to the address. Invitations that wait there are declined. Twice is once.
 */
@UseCase
@WhileClosing
@Allows(Kind.VISITORS)
public class OptOut {
  @Inject Invitations invitations;
  @Inject OptOuts optOuts;
  @Inject Clock clock;

  public void handle(Actor actor, String code) {
    Instant now = clock.instant();
    String email =
        invitations
            .findByStopCode(code)
            .orElseThrow(() -> new Refusal(RefusalCode.INVITATION_UNKNOWN))
            .getEmail();
    optOuts.add(email, now);
    invitations.waiting(email, now).forEach(waiting -> waiting.decline(now));
  }
}
