package fr.passerelle.challenge;

import fr.passerelle.files.Download;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** The bytes of a document, for whoever may read the brief. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadDocument {
  public Download handle(Actor actor, UUID challengeId, UUID documentId) {
    throw new UnsupportedOperationException();
  }
}
