package fr.passerelle.files;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Opens a kept file, for a caller who has made sure that the actor may read it. */
@ApplicationScoped
public class OpenFile {
  @Inject FileStore store;
  @Inject StoredFiles files;

  public Download handle(Actor actor, UUID fileId) {
    StoredFile file = files.find(fileId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    return new Download(
        file.getName(),
        file.getMediaType(),
        file.getSize(),
        file.getSha256(),
        store.open(actor.tenantId(), fileId));
  }
}
