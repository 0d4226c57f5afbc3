package fr.passerelle.privacy;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.files.DiscardFile;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The daily job that keeps to the rules of {@link RetentionRule}, tenant by tenant. What it took
 * away stands in the log of the tenant, as numbers; a tenant in which it fails keeps nobody else
 * waiting.
 */
@ApplicationScoped
public class ApplyRetention {
  private static final Logger LOG = Logger.getLogger(ApplyRetention.class.getName());

  @Inject TenantTransaction transaction;
  @Inject Retention retention;
  @Inject Tenants tenants;
  @Inject DiscardFile discardFile;
  @Inject Audit audit;
  @Inject Clock clock;

  public void run() throws Exception {
    Instant now = clock.instant();
    transaction.run(0, null, () -> retention.forgetSignUps(RetentionRule.SIGN_UPS.before(now)));
    for (int tenant : transaction.run(0, null, retention::tenants)) {
      try {
        run(tenant);
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "The rules were not applied in tenant " + tenant, e);
      }
    }
  }

  /** Applies them in one tenant; how many of each went. */
  public Map<RetentionRule, Integer> run(int tenant) throws Exception {
    return transaction.run(tenant, null, this::apply);
  }

  private Map<RetentionRule, Integer> apply() {
    Instant now = clock.instant();
    Actor nobody = Actor.visitor(tenants.current());
    boolean french = nobody.tenant().locale().equals("fr");
    Map<RetentionRule, Integer> gone = new EnumMap<>(RetentionRule.class);
    for (String challenge : retention.namedTooLong(now)) {
      List<UUID> files = retention.detachDrafts(challenge);
      files.forEach(file -> discardFile.handle(nobody, file));
      gone.merge(RetentionRule.DRAFTS, files.size(), Integer::sum);
      gone.merge(
          RetentionRule.NAMES,
          retention.anonymise(challenge, french ? "Anonyme" : "Anonymous", now),
          Integer::sum);
    }
    gone.put(
        RetentionRule.INVITATIONS,
        retention.forgetInvited(
            RetentionRule.INVITATIONS.before(now), french ? "Adresse effacée" : "Address erased"));
    gone.put(RetentionRule.LISTS, retention.forgetLists(RetentionRule.LISTS.before(now), now));
    gone.put(RetentionRule.LETTERS, retention.forgetLetters(RetentionRule.LETTERS.before(now)));
    gone.put(RetentionRule.LOG, retention.forgetLog(RetentionRule.LOG.before(now)));
    gone.values().removeIf(count -> count == 0);
    if (!gone.isEmpty()) {
      Details details = Details.about("");
      gone.forEach((rule, count) -> details.with("kept." + rule, count));
      audit.record(nobody, "ApplyRetention", null, details);
    }
    return gone;
  }
}
