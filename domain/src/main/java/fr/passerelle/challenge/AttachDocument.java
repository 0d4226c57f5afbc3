package fr.passerelle.challenge;

import fr.passerelle.files.FileView;
import fr.passerelle.files.Upload;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Adds a document to the brief. */
@UseCase
@Requires(Role.MANAGER)
public class AttachDocument {
  public FileView handle(Actor actor, UUID challengeId, Upload upload) {
    throw new UnsupportedOperationException();
  }
}
