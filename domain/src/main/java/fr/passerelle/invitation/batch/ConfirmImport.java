package fr.passerelle.invitation.batch;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.invitation.NewInvitations;
import fr.passerelle.invitation.ProposedCircles;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Sends a list on its way: its ready lines leave in pieces, up to the cap of the day, the rest by
 * itself on the mornings after. Refuses without a legal basis, and a list that is not what the
 * person saw (CHANGED_MEANWHILE). Of two who confirm at once one wins.
 */
@UseCase
@Requires(Role.ADMIN)
public class ConfirmImport {
  @Inject OpenList openList;
  @Inject Imports imports;
  @Inject NewInvitations newInvitations;
  @Inject ProposedCircles proposedCircles;
  @Inject Jobs jobs;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * @param version of the list, as it was read
   */
  public void handle(Actor actor, UUID importId, int version, ConfirmForm form) {
    InvitationImport list = openList.list(importId);
    list.refuseClosed();
    if (list.getVersion() != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    newInvitations.refuseUnknown(form.challengeId());
    boolean needed = imports.circleNeeded(importId);
    ConfirmForm whole =
        needed && form.circle() == null
            ? form.in(proposedCircles.or(null, imports.domainsWithoutCircle(importId)))
            : form;
    list.confirm(whole, needed, actor.personId(), clock.instant());
    jobs.schedule(Jobs.SEND_INVITATIONS, new Job(actor.tenantId(), importId));
    audit.record(
        actor,
        "ConfirmImport",
        importId,
        Details.about(list.getFileName())
            .with("lines", list.count(LineState.READY))
            .with("role", form.role())
            .with("basis", form.basis()));
  }
}
