package fr.passerelle.invitation.open;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Does not let somebody in who waits, and writes to them; they can ask again a month later. */
@UseCase
@Requires(Role.ADMIN)
public class RefusePerson {
  @Inject OpenInvitations openInvitations;
  @Inject Admissions admissions;
  @Inject AdmissionLetters letters;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID admissionId) {
    Admission admission =
        admissions.lock(admissionId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    admission.refuse(actor.personId(), clock.instant());
    letters.refused(admission);
    String invitation =
        openInvitations
            .find(admission.getOpenInvitationId())
            .map(OpenInvitation::getName)
            .orElseThrow();
    audit.record(
        actor, "RefusePerson", admissionId, Details.about(admission.getPersonId(), invitation));
  }
}
