package fr.passerelle.identity.reconcile;

import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the comparisons found and did, for operators; kept for a while. */
@ApplicationScoped
class ReconciliationLog {
  private static final Logger LOG = Logger.getLogger(ReconciliationLog.class.getName());
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST = 120;

  @Inject Doors doors;
  @Inject TenantTransaction transaction;
  @Inject Clock clock;

  /** Each line stands at once: what was mended is said even where the run fails later. */
  void note(UUID run, Enum<?> finding, String alias, String owner) throws Exception {
    LOG.log(Level.INFO, "Identity provider: {0} {1}", new Object[] {finding, alias});
    Instant now = clock.instant();
    transaction.run(
        0,
        null,
        () ->
            doors.call(
                "app.note_reconciliation(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                Ids.next(),
                run,
                now,
                finding.name(),
                alias.length() > MOST ? alias.substring(0, MOST) : alias,
                owner,
                now.minus(KEPT)));
  }
}
