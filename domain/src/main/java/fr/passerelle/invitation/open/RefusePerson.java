package fr.passerelle.invitation.open;

import fr.passerelle.audit.Audit;
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
  @Inject Admissions admissions;
  @Inject AdmissionLetters letters;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID admissionId) {
    Admission admission =
        admissions.lock(admissionId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    admission.refuse(actor.personId(), clock.instant());
    letters.refused(admission);
    audit.record(actor, "RefusePerson", admissionId, admission.getPersonId().toString());
  }
}
