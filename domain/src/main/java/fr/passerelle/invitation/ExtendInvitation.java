package fr.passerelle.invitation;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Gives more time to answer: the link that was sent goes on working, at most 14 days from now; also
 * where it has just expired. Nothing is sent.
 */
@UseCase
@Requires(Role.ADMIN)
public class ExtendInvitation {
  @Inject Invitations invitations;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID invitationId, int days) {
    Invitation invitation = invitations.held(invitationId);
    Instant before = invitation.getExpiresAt();
    invitation.extend(days, clock.instant());
    audit.record(
        actor,
        "ExtendInvitation",
        invitationId,
        Details.about(invitation.getEmail()).changed("until", before, invitation.getExpiresAt()));
  }
}
