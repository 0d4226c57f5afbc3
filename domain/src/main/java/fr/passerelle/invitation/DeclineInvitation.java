package fr.passerelle.invitation;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says no to an invitation, signed in or not; nobody can write to the address for it again. */
@UseCase
@Allows(Kind.VISITORS)
public class DeclineInvitation {
  @Inject Invitations invitations;
  @Inject Clock clock;

  public void handle(Actor actor, String token) {
    invitations
        .lockByTokenHash(new Token(token).hash())
        .orElseThrow(() -> new Refusal(RefusalCode.INVITATION_UNKNOWN))
        .decline(clock.instant());
  }
}
