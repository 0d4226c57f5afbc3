package fr.passerelle.casework;

import fr.passerelle.files.Download;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** The bytes of a file of a solution, for whoever may read the version that holds it. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadDeliverable {
  public Download handle(Actor actor, UUID submissionId, UUID deliverableId) {
    throw new UnsupportedOperationException();
  }
}
