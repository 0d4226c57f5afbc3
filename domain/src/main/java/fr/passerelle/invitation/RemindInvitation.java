package fr.passerelle.invitation;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Writes once more to somebody who has not answered, with a new link and the same expiry. Refuses
 * REMINDED_LATELY within two days of the last letter, and what is answered or over.
 */
@UseCase
@Requires(Role.ADMIN)
public class RemindInvitation {
  @Inject Invitations invitations;
  @Inject OptOuts optOuts;
  @Inject InvitationMail mail;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID invitationId) {
    Invitation invitation = invitations.held(invitationId);
    if (optOuts.holds(invitation.getEmail())) {
      throw new Refusal(RefusalCode.ADDRESS_OPTED_OUT);
    }
    invitation.remind(clock.instant());
    mail.queue(invitation.getInvitedBy(), invitation, InvitationMail.REMINDER);
    audit.record(actor, "RemindInvitation", invitationId, invitation.getEmail());
  }
}
