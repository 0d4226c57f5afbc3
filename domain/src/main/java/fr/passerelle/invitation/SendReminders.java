package fr.passerelle.invitation;

import fr.passerelle.jobs.Job;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The job that reminds those who have not answered: a piece at a time, each in one transaction. Of
 * two that meet at one invitation the second changes nothing, and is tried again.
 */
@ApplicationScoped
public class SendReminders {
  static final int AT_A_TIME = 50;

  @Inject TenantTransaction transaction;
  @Inject Invitations invitations;
  @Inject InvitationMail mail;
  @Inject Tenants tenants;
  @Inject Clock clock;

  /** Returns when to run again; empty once nobody is left to remind. */
  public Optional<Instant> run(Job job) throws Exception {
    return transaction.run(
        job.tenant(), null, () -> tenants.invitesNobodyUntil(clock.instant()).or(this::piece));
  }

  private Optional<Instant> piece() {
    Instant now = clock.instant();
    List<Invitation> some =
        invitations.toRemind(now.minus(Invitation.BETWEEN_REMINDERS), now, AT_A_TIME);
    for (Invitation invitation : some) {
      invitation.remind(now);
      mail.queue(invitation.getInvitedBy(), invitation, InvitationMail.REMINDER);
    }
    return some.size() < AT_A_TIME ? Optional.empty() : Optional.of(now);
  }
}
