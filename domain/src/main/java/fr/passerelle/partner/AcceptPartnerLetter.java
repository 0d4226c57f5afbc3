package fr.passerelle.partner;

import fr.passerelle.invitation.Token;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Makes the person a maintainer of the partner, with the address that the letter went to. */
@UseCase
@Allows(Kind.PEOPLE)
public class AcceptPartnerLetter {
  @Inject PartnerLetters letters;
  @Inject Clock clock;

  /** The partner. */
  public UUID handle(Actor actor, String token) {
    return letters.accept(new Token(token).hash(), clock.instant());
  }
}
