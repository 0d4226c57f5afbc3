package fr.passerelle.export;

import fr.passerelle.jobs.Job;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The job of one export of a tenant: writes its file and tells whoever asked; a week later it
 * removes the file again.
 */
@ApplicationScoped
public class WriteTenantExport {
  @Inject TenantExports exports;
  @Inject TenantArchiveWriter writer;
  @Inject ExportFiles files;
  @Inject Memberships memberships;
  @Inject Tenants tenants;
  @Inject Mails mails;
  @Inject Settings settings;

  /** Returns when to run again; empty once the file is gone. */
  public Optional<Instant> run(Job job) throws Exception {
    return files.next(
        job,
        null,
        () -> exports.find(job.target()),
        (export, file) -> writer.write(job.tenant(), file),
        export -> memberships.member(export.getAskedBy()).ifPresent(owner -> tell(owner, export)));
  }

  private void tell(Member owner, TenantExport export) {
    TenantSummary tenant = tenants.current();
    mails.queue(
        MailTemplate.TENANT_EXPORT,
        owner.getEmail(),
        owner.getLocale(),
        Map.of(
            "until",
            Moments.say(export.getExpiresAt(), tenant.zone(), owner.getLocale()),
            "url",
            settings.url() + "/admin/t/" + tenant.slug() + "/export"));
  }
}
