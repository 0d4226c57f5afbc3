package fr.passerelle.export;

import fr.passerelle.audit.Audit;
import fr.passerelle.files.ExportLimits;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import fr.passerelle.shared.WhileClosing;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Asks for everything of the tenant as a file; a letter says when it is there. Twice a day; asked
 * again while one is being written, it is that one.
 */
@UseCase
@Requires(Role.OWNER)
@WhileClosing
public class AskTenantExport {
  @Inject TenantExports exports;
  @Inject ExportLimits limits;
  @Inject Jobs jobs;
  @Inject Audit audit;
  @Inject Clock clock;

  public ExportView handle(Actor actor) {
    return exports.newest(1).stream()
        .filter(last -> !last.isWritten())
        .findFirst()
        .orElseGet(() -> begin(actor))
        .view(clock.instant());
  }

  private TenantExport begin(Actor actor) {
    limits.takeLarge(actor, exports::since, TenantExport::getAskedAt);
    TenantExport export = new TenantExport(actor.personId(), clock.instant());
    exports.add(export);
    jobs.schedule(Jobs.EXPORT_TENANT, new Job(actor.tenantId(), export.getId()));
    audit.record(actor, "AskTenantExport", export.getId(), "");
    return export;
  }
}
