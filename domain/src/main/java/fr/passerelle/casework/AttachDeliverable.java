package fr.passerelle.casework;

import fr.passerelle.files.FileView;
import fr.passerelle.files.Upload;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.util.UUID;

/** Adds a file to the draft. */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class AttachDeliverable {
  public FileView handle(Actor actor, UUID submissionId, Upload upload) {
    throw new UnsupportedOperationException();
  }
}
