package fr.passerelle.export;

import fr.passerelle.files.FileStore;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.mail.Mails;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Moments;
import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The job of one export of a tenant: writes its file and tells whoever asked; a week later it
 * removes the file again.
 */
@ApplicationScoped
public class WriteTenantExport {
  @Inject TenantTransaction transaction;
  @Inject TenantExports exports;
  @Inject TenantArchiveWriter writer;
  @Inject FileStore store;
  @Inject Memberships memberships;
  @Inject Tenants tenants;
  @Inject Mails mails;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Returns when to run again; empty once the file is gone. */
  public Optional<Instant> run(Job job) throws Exception {
    TenantExport export =
        transaction.run(job.tenant(), null, () -> exports.find(job.target()).orElse(null));
    if (export == null) {
      // The tenant was erased: its file goes with its row.
      return forget(job);
    }
    if (!export.isWritten()) {
      return Optional.of(write(job));
    }
    if (!export.isOver(clock.instant())) {
      return Optional.of(export.getExpiresAt());
    }
    return forget(job);
  }

  private Optional<Instant> forget(Job job) throws Exception {
    return transaction.run(
        job.tenant(),
        null,
        () -> {
          exports.find(job.target()).ifPresent(export -> export.removed(clock.instant()));
          store.discard(job.tenant(), job.target());
          return Optional.empty();
        });
  }

  private Instant write(Job job) throws Exception {
    Path file = store.workspace();
    try {
      writer.write(job.tenant(), file);
      return transaction.run(job.tenant(), null, () -> keep(job, file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Instant keep(Job job, Path file) throws IOException {
    TenantExport export = exports.find(job.target()).orElseThrow();
    try (var in = Files.newInputStream(file);
        FileStore.Staged staged = store.stage(in, Long.MAX_VALUE)) {
      export.ready(staged.size(), staged.sha256(), clock.instant());
      staged.keep(job.tenant(), job.target());
    }
    memberships.member(export.getAskedBy()).ifPresent(member -> tell(export, member));
    return export.getExpiresAt();
  }

  private void tell(TenantExport export, Member owner) {
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
