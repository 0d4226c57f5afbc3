package fr.passerelle.files;

import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Forgets a file on which nothing hangs any more: what is known of it now, its bytes after the
 * commit.
 */
@ApplicationScoped
public class DiscardFile {
  @Inject FileStore store;
  @Inject StoredFiles files;

  public void handle(Actor actor, UUID fileId) {
    files.find(fileId).ifPresent(files::remove);
    store.discard(actor.tenantId(), fileId);
  }
}
