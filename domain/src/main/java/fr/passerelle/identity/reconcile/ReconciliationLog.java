package fr.passerelle.identity.reconcile;

import fr.passerelle.shared.Ids;
import fr.passerelle.shared.InstantConverter;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject TenantTransaction transaction;
  @Inject Clock clock;

  /** Each line stands at once: what was mended is said even where the run fails later. */
  void note(UUID run, Finding.Kind finding, String alias, String owner) throws Exception {
    LOG.log(Level.INFO, "Identity provider: {0} {1}", new Object[] {finding, alias});
    Instant now = clock.instant();
    transaction.run(
        0,
        null,
        () ->
            em.createNativeQuery("select app.note_reconciliation(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, Ids.next().toString())
                .setParameter(2, run.toString())
                .setParameter(3, InstantConverter.utc(now))
                .setParameter(4, finding.name())
                .setParameter(5, alias.length() > MOST ? alias.substring(0, MOST) : alias)
                .setParameter(6, owner)
                .setParameter(7, InstantConverter.utc(now.minus(KEPT)))
                .getSingleResult());
  }
}
