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
import java.util.UUID;

/**
 * Reminds everybody who has not answered and whose last letter is two days old. The letters leave
 * in pieces; asking twice reminds nobody twice.
 */
@UseCase
@Requires(Role.ADMIN)
public class RemindInvited {
  @Inject Jobs jobs;
  @Inject Audit audit;

  public void handle(Actor actor) {
    UUID act = Ids.next();
    jobs.schedule(Jobs.REMIND_INVITED, new Job(actor.tenantId(), act));
    audit.record(actor, "RemindInvited", act, "");
  }
}
