package fr.passerelle.invitation;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes an unanswered invitation back; its link stops working at once. */
@UseCase
@Requires(Role.ADMIN)
public class RevokeInvitation {
  @Inject Invitations invitations;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID invitationId) {
    Invitation invitation = invitations.held(invitationId);
    invitation.revoke(clock.instant());
    audit.record(
        actor,
        "RevokeInvitation",
        invitationId,
        Details.about(invitation.getEmail())
            .with("role", invitation.getRole())
            .with("circle", invitation.getCircle()));
  }
}
