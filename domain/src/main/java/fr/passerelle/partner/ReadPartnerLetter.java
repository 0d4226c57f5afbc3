package fr.passerelle.partner;

import fr.passerelle.invitation.Token;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** Shows a letter to whoever holds its link, and consumes nothing. */
@UseCase
@Allows(Kind.VISITORS)
public class ReadPartnerLetter {
  @Inject PartnerLetters letters;
  @Inject Clock clock;

  public PartnerLetter handle(Actor actor, String token) {
    return letters.required(new Token(token).hash(), clock.instant());
  }
}
