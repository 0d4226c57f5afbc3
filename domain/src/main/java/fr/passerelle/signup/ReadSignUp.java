package fr.passerelle.signup;

import fr.passerelle.invitation.Token;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Shows what a sign-up would open to whoever holds its link, and consumes nothing: mail scanners
 * follow links too. One that is over is refused with its reason, but to whoever opened it.
 */
@UseCase
@Allows(Kind.VISITORS)
public class ReadSignUp {
  @Inject SignUps signUps;
  @Inject Clock clock;

  public SignUpLetter handle(Actor actor, String token) {
    SignUpLetter letter =
        signUps
            .read(new Token(token).hash(), clock.instant())
            .orElseThrow(() -> new Refusal(RefusalCode.SIGN_UP_UNKNOWN));
    switch (letter.status()) {
      case EXPIRED -> throw new Refusal(RefusalCode.SIGN_UP_EXPIRED);
      case OPENED -> {
        if (!actor.is(letter.openedBy())) {
          throw new Refusal(RefusalCode.SIGN_UP_USED);
        }
      }
      case WAITING -> {}
    }
    return letter;
  }
}
