package fr.passerelle.files;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Takes a file in: its content decides what it is, its name must agree, and only what {@link
 * FileKind} names is kept. The part of attaching that is the same for every feature; who may attach
 * is the caller's to decide.
 */
@ApplicationScoped
public class StoreFile {
  /** The most that one file may weigh. */
  public static final int MOST_MEGABYTES = 20;

  /** The same in bytes. */
  public static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;

  /** The most files that hang on one thing: a brief, or a solution. */
  public static final int MOST_FILES = 25;

  private static final String FIELD = "file";

  @Inject FileStore store;
  @Inject StoredFiles files;
  @Inject Clock clock;

  /**
   * Keeps the file; it goes again where the transaction rolls back.
   *
   * @param already how many files hang on the same thing; TOO_MANY_FILES where there is no room
   */
  public StoredFile handle(Actor actor, Upload upload, int already) {
    if (already >= MOST_FILES) {
      throw Refusal.of(FIELD, RefusalCode.TOO_MANY_FILES, MOST_FILES);
    }
    String name = FileName.clean(upload.name());
    try (FileStore.Staged staged = store.stage(upload.content(), MOST_BYTES)) {
      if (staged.size() == 0) {
        throw Refusal.of(FIELD, RefusalCode.FILE_EMPTY);
      }
      String mediaType = FileKind.agreed(name, ContentType.of(staged.path())).mediaType();
      UUID id = Ids.next();
      var file =
          new StoredFile(
              id,
              name,
              mediaType,
              staged.size(),
              staged.sha256(),
              actor.personId(),
              clock.instant());
      staged.keep(actor.tenantId(), id);
      files.add(file);
      return file;
    }
  }
}
