package fr.passerelle.invitation;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes to the invited person again with a new link and a new expiry; the former link stops
 * working. Also brings back an invitation that had expired or been revoked. Refuses INVITATION_USED
 * once accepted, OPTED_OUT once declined, and ADDRESS_OPTED_OUT. Counts as one of the day's
 * invitations (INVITATIONS_SPENT).
 */
@UseCase
@Requires(Role.ADMIN)
public class ResendInvitation {
  @Inject Invitations invitations;
  @Inject InvitationMail mail;
  @Inject OptOuts optOuts;
  @Inject DayCap dayCap;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID invitationId, int days) {
    Invitation invitation = invitations.held(invitationId);
    if (optOuts.holds(invitation.getEmail())) {
      throw new Refusal(RefusalCode.ADDRESS_OPTED_OUT);
    }
    Instant before = invitation.getExpiresAt();
    Instant now = clock.instant();
    invitation.renew(days, now);
    if (dayCap.take(1, now, actor.zone()) == 0) {
      throw new Refusal(RefusalCode.INVITATIONS_SPENT, dayCap.most());
    }
    mail.queue(actor.personId(), invitation, "");
    audit.record(
        actor,
        "ResendInvitation",
        invitationId,
        Details.about(invitation.getEmail()).changed("until", before, invitation.getExpiresAt()));
  }
}
