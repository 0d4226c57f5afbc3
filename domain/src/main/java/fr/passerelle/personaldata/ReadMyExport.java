package fr.passerelle.personaldata;

import fr.passerelle.files.Download;
import fr.passerelle.files.ExportLimits;
import fr.passerelle.files.FileStore;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes the copy, while it is there; the person alone can. */
@UseCase
@Allows(Allows.Kind.PEOPLE)
public class ReadMyExport {
  @Inject MyRecords records;
  @Inject ExportLimits limits;
  @Inject FileStore store;
  @Inject Clock clock;

  public Download handle(Actor actor, UUID exportId) {
    PersonExport export =
        records
            .export(exportId)
            .filter(found -> found.isThere(clock.instant()))
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    limits.take(actor);
    return new Download(
        "passerelle-%s.zip".formatted(export.getAskedAt().atZone(actor.zone()).toLocalDate()),
        "application/zip",
        export.getSize(),
        export.getSha256(),
        store.open(0, exportId));
  }
}
