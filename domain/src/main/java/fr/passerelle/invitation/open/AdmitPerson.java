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
import java.time.Instant;
import java.util.UUID;

/**
 * Lets somebody in who waits, and writes to them. Also after the invitation has closed: they asked
 * in time. Refuses over the cap.
 */
@UseCase
@Requires(Role.ADMIN)
public class AdmitPerson {
  @Inject OpenInvitations openInvitations;
  @Inject Admissions admissions;
  @Inject Entry entry;
  @Inject AdmissionLetters letters;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID admissionId) {
    Instant now = clock.instant();
    OpenInvitation invitation =
        admissions
            .find(admissionId)
            .flatMap(found -> openInvitations.lock(found.getOpenInvitationId()))
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    Admission admission =
        admissions.lock(admissionId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    admission.admit(actor.personId(), now);
    entry.step(actor, invitation, admission.getPersonId(), now);
    letters.admitted(actor, invitation, admission);
    audit.record(
        actor,
        "AdmitPerson",
        admissionId,
        Details.about(admission.getPersonId(), invitation.getName())
            .with("role", invitation.getRole())
            .with("circle", invitation.getCircle()));
  }
}
