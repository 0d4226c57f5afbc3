package fr.passerelle.invitation.batch;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Gives a list up, and forgets its lines. One that is on its way stops: what has left has left, and
 * can be revoked like any invitation.
 */
@UseCase
@Requires(Role.ADMIN)
public class DiscardImport {
  @Inject OpenList openList;
  @Inject Imports imports;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID importId) {
    InvitationImport list = openList.list(importId);
    list.discard(clock.instant());
    imports.forgetUnsent(importId);
    list.counted(imports.count(importId));
    audit.record(actor, "DiscardImport", importId, list.getFileName());
  }
}
