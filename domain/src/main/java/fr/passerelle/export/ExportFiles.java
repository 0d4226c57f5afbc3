package fr.passerelle.export;

import fr.passerelle.files.FileStore;
import fr.passerelle.jobs.Job;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The file of an export through its life: written, told about, and removed a week later. A job
 * comes by for each step; it may come twice.
 */
@ApplicationScoped
public class ExportFiles {
  @Inject TenantTransaction transaction;
  @Inject FileStore store;
  @Inject Clock clock;

  /** Writes what the export consists of; in no transaction. */
  public interface Content<E> {
    void write(E export, Path file) throws Exception;
  }

  /**
   * Does the next step; when to come again, empty once the file is gone.
   *
   * @param job of the tenant and the export
   * @param person on whose behalf; null for nobody
   * @param find gives the export; empty where its tenant was erased
   * @param tell says that the file is there, last before the commit
   */
  public <E extends Export> Optional<Instant> next(
      Job job, UUID person, Callable<Optional<E>> find, Content<E> content, Consumer<E> tell)
      throws Exception {
    E export = transaction.run(job.tenant(), person, find).orElse(null);
    if (export == null || export.isRemoved() || export.isOver(clock.instant())) {
      transaction.run(job.tenant(), person, () -> remove(job, find.call()));
      return Optional.empty();
    }
    if (export.isWritten()) {
      return Optional.of(export.getExpiresAt());
    }
    Path file = store.workspace();
    try {
      content.write(export, file);
      return transaction.run(
          job.tenant(), person, () -> keep(job, find.call().orElseThrow(), file, tell));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Void remove(Job job, Optional<? extends Export> export) {
    export.filter(kept -> !kept.isRemoved()).ifPresent(kept -> kept.removed(clock.instant()));
    store.discard(job.tenant(), job.target());
    return null;
  }

  private <E extends Export> Optional<Instant> keep(Job job, E export, Path file, Consumer<E> tell)
      throws IOException {
    try (var in = Files.newInputStream(file);
        FileStore.Staged staged = store.stage(in, Long.MAX_VALUE)) {
      export.ready(staged.size(), staged.sha256(), clock.instant());
      staged.keep(job.tenant(), job.target());
    }
    tell.accept(export);
    return Optional.of(export.getExpiresAt());
  }
}
