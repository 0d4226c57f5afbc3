package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Keeps the texts of the draft. CHANGED_MEANWHILE when a team mate has saved since. */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class SaveDraft {
  public DraftSaved handle(Actor actor, UUID submissionId, int version, DraftForm form) {
    throw new UnsupportedOperationException();
  }
}
