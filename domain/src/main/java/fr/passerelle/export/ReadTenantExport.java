package fr.passerelle.export;

import fr.passerelle.audit.Audit;
import fr.passerelle.files.Download;
import fr.passerelle.files.ExportLimits;
import fr.passerelle.files.FileStore;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes the file of an export, while it is there. Who took it stands in the log. */
@UseCase
@Requires(Role.OWNER)
public class ReadTenantExport {
  @Inject TenantExports exports;
  @Inject ExportLimits limits;
  @Inject FileStore store;
  @Inject Audit audit;
  @Inject Clock clock;

  public Download handle(Actor actor, UUID exportId) {
    TenantExport export =
        exports
            .find(exportId)
            .filter(found -> found.isThere(clock.instant()))
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    limits.take(actor);
    audit.record(actor, "ReadTenantExport", exportId, "");
    return new Download(
        "%s-%s.zip"
            .formatted(
                actor.tenant().slug(), export.getAskedAt().atZone(actor.zone()).toLocalDate()),
        "application/zip",
        export.getSize(),
        export.getSha256(),
        store.open(actor.tenantId(), exportId));
  }
}
