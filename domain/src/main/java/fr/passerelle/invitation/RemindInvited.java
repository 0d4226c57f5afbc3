package fr.passerelle.invitation;

import fr.passerelle.audit.Audit;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Reminds everybody who has not answered and whose last letter is two days old. The letters leave
 * in pieces; asking twice reminds nobody twice.
 */
@UseCase
@Requires(Role.ADMIN)
public class RemindInvited {
  @Inject Invitations invitations;
  @Inject Jobs jobs;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor) {
    Instant now = clock.instant();
    if (invitations.toRemind(now.minus(Invitation.BETWEEN_REMINDERS), now, 1).isEmpty()) {
      return;
    }
    UUID act = Ids.next();
    jobs.schedule(Jobs.REMIND_INVITED, new Job(actor.tenantId(), act));
    audit.record(actor, "RemindInvited", act, "");
  }
}
