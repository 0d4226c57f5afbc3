package fr.passerelle.invitation;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;

/**
 * Shows an invitation to whoever holds its link; consumes nothing. INVITATION_UNKNOWN for a forged
 * link, INVITATION_EXPIRED, INVITATION_USED and INVITATION_REVOKED for others.
 */
@UseCase
@Allows(Kind.VISITORS)
public class ReadInvitation {
  public InvitationLetter handle(Actor actor, String token) {
    throw new UnsupportedOperationException();
  }
}
