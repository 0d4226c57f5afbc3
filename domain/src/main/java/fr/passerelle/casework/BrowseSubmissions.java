package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Solutions handed in, newest first; jurors see them after the deadline. */
@UseCase
@Requires({Role.MANAGER, Role.JUROR, Role.OBSERVER})
public class BrowseSubmissions {
  public Page<SubmissionRow> handle(Actor actor, UUID challengeId, UUID before, int limit) {
    throw new UnsupportedOperationException();
  }
}
