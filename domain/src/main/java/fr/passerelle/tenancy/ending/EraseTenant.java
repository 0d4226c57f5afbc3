package fr.passerelle.tenancy.ending;

import fr.passerelle.files.FileStore;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.TenantStanding;
import fr.passerelle.tenancy.TenantStatus;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The job that erases a tenant whose time has come: every row of it in one transaction with the
 * jobs for its organization and for the letters to those who owned it, then its files. What is left
 * holds the slug for {@link #SLUG_HELD}. A closing that was taken back is left alone; one that is
 * suspended waits.
 */
@ApplicationScoped
public class EraseTenant {
  /** How long nobody else gets the address: letters and posters with it may still be about. */
  public static final Duration SLUG_HELD = Duration.ofDays(365);

  private static final Duration AGAIN = Duration.ofDays(1);

  @Inject TenantTransaction transaction;
  @Inject Tenants tenants;
  @Inject FileStore files;
  @Inject Endings endings;
  @Inject Jobs jobs;
  @Inject Clock clock;

  /** Returns when to look again; empty where nothing is left to do. */
  public Optional<Instant> run(Job job) throws Exception {
    TenantStanding standing =
        transaction.run(job.tenant(), null, () -> tenants.standing().orElse(null));
    Instant now = clock.instant();
    if (standing == null) {
      // Erased before, by a node that may have died over the files.
      files.discardAll(job.tenant());
      return Optional.empty();
    }
    if (standing.endsAt() == null) {
      return Optional.empty();
    }
    if (now.isBefore(standing.endsAt())) {
      return Optional.of(standing.endsAt());
    }
    if (standing.status() != TenantStatus.CLOSING) {
      return Optional.of(now.plus(AGAIN));
    }
    return erase(job.tenant()) ? Optional.empty() : Optional.of(now.plus(AGAIN));
  }

  /** Whether the database agrees that the time has come: it goes by its own clock as well. */
  private boolean erase(int tenant) throws Exception {
    Instant now = clock.instant();
    boolean erased = transaction.run(tenant, null, () -> rows(tenant, now));
    if (erased) {
      files.discardAll(tenant);
    }
    return erased;
  }

  private boolean rows(int tenant, Instant now) {
    Optional<Endings.Followed> followed = endings.erase(now, now.plus(SLUG_HELD), Ids.next());
    followed.ifPresent(
        what -> {
          if (what.organization() != null) {
            jobs.schedule(Jobs.DELETE_ORGANIZATION, new Job(tenant, what.organization()));
          }
          for (UUID letter : what.letters()) {
            jobs.schedule(Jobs.SEND_FAREWELL, new Job(tenant, letter));
          }
        });
    return followed.isPresent();
  }
}
