package fr.passerelle.invitation.open;

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

/** Closes an open invitation for good; who came by it stays, and who waits can still be let in. */
@UseCase
@Requires(Role.ADMIN)
public class RevokeOpenInvitation {
  @Inject OpenInvitations openInvitations;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID id) {
    OpenInvitation invitation =
        openInvitations.lock(id).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    invitation.revoke(clock.instant());
    audit.record(actor, "RevokeOpenInvitation", id, invitation.getName());
  }
}
