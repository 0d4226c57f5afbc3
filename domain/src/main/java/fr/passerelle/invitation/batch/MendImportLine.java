package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Puts a line of a list right before it is confirmed. Refuses, by field, an address that cannot be
 * one; the line may then turn out to be somebody who is in already.
 */
@UseCase
@Requires(Role.ADMIN)
public class MendImportLine {
  @Inject OpenList openList;

  /**
   * @param version of the line, as it was read
   */
  public void handle(Actor actor, UUID importId, UUID lineId, int version, LineForm form) {
    ImportLine line = openList.line(importId, lineId);
    if (line.getVersion() != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    String before = line.getEmail();
    line.mend(form);
    openList.changed(importId, before, line.getEmail());
  }
}
