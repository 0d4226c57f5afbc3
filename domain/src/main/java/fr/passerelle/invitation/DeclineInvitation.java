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

/**
 * Says no to an invitation, signed in or not; nobody can write to the address for it again, nor
 * invite it anew for a month.
 */
@UseCase
@WhileClosing
@Allows(Kind.VISITORS)
public class DeclineInvitation {
  @Inject Invitations invitations;
  @Inject Clock clock;

  /** Returns the code by which the same person can opt out of all further invitations. */
  public String handle(Actor actor, String token) {
    Invitation invitation =
        invitations
            .lockByTokenHash(new Token(token).hash())
            .orElseThrow(() -> new Refusal(RefusalCode.INVITATION_UNKNOWN));
    invitation.decline(clock.instant());
    return invitation.stopCode();
  }
}
