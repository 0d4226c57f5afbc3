package fr.passerelle.tenancy.ending;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Closes the tenant: from now on it can only be read, and after {@link #RESPITE} it is erased,
 * unless an owner takes it back. Every owner gets a letter. Refuses with SLUG_DIFFERS where the
 * tenant's slug was not typed: nobody closes a tenant by mistake.
 */
@UseCase
@Requires(Role.OWNER)
public class CloseTenant {
  /** How long it can be taken back. */
  public static final Duration RESPITE = Duration.ofDays(30);

  private static final int LONGEST = 40;

  @Inject Endings endings;
  @Inject OwnerLetters letters;
  @Inject Jobs jobs;
  @Inject Audit audit;
  @Inject OpenTenant openTenant;
  @Inject Clock clock;

  /** When it is erased. */
  public Instant handle(Actor actor, String typedSlug) {
    String slug = actor.tenant().slug();
    if (!Check.required("slug", typedSlug, LONGEST).equals(slug)) {
      throw Refusal.of("slug", RefusalCode.SLUG_DIFFERS, slug);
    }
    Instant now = clock.instant();
    Instant end = now.plus(RESPITE);
    UUID act = Ids.next();
    if (!endings.close(now, end, act)) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    jobs.schedule(Jobs.ERASE_TENANT, new Job(actor.tenantId(), act), end);
    letters.queue(MailTemplate.SPACE_CLOSING, Map.of("until", end.toString()));
    audit.record(actor, "CloseTenant", act, Details.about(slug).with("end", end));
    openTenant.forget(slug, actor.personId());
    return end;
  }
}
