package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a line out of a list before it is confirmed; it can be brought back. */
@UseCase
@Requires(Role.ADMIN)
public class DropImportLine {
  @Inject OpenList openList;

  public void handle(Actor actor, UUID importId, UUID lineId) {
    ImportLine line = openList.line(importId, lineId);
    line.drop();
    openList.changed(importId, line.getEmail(), line.getEmail());
  }
}
