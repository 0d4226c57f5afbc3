package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Brings a line back that was taken out of a list. */
@UseCase
@Requires(Role.ADMIN)
public class RestoreImportLine {
  @Inject OpenList openList;

  public void handle(Actor actor, UUID importId, UUID lineId) {
    ImportLine line = openList.line(importId, lineId);
    line.check();
    openList.changed(importId, line.getEmail(), line.getEmail());
  }
}
