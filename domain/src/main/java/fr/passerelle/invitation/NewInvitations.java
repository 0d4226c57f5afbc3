package fr.passerelle.invitation;

import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes invitations and queues their letters; whether one may be made is the caller's to decide.
 */
@ApplicationScoped
public class NewInvitations {
  @Inject Invitations invitations;
  @Inject InvitationMail mail;
  @Inject Clock clock;

  /** One out of a list; whoever confirmed the list is who invites. */
  public UUID listed(InvitationForm form, String name, UUID importId, UUID by) {
    Invitation invitation = new Invitation(Ids.next(), form, by, clock.instant());
    invitation.listed(name, importId);
    send(invitation);
    return invitation.getId();
  }

  void send(Invitation invitation) {
    invitations.add(invitation);
    mail.queue(invitation.getInvitedBy(), invitation, "");
  }

  /** Refuses a challenge that is not there; null is none. */
  public void refuseUnknown(UUID challengeId) {
    if (challengeId != null && invitations.challengeHead(challengeId).isEmpty()) {
      throw Refusal.of("challengeId", RefusalCode.NOT_FOUND);
    }
  }
}
