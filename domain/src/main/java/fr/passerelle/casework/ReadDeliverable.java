package fr.passerelle.casework;

import fr.passerelle.files.Download;
import fr.passerelle.files.OpenFile;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** The bytes of a file of a solution, for whoever may read a version that holds it. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadDeliverable {
  @Inject Readership readership;
  @Inject Submissions submissions;
  @Inject OpenFile openFile;

  public Download handle(Actor actor, UUID submissionId, UUID deliverableId) {
    Reading reading = readership.open(actor, submissionId);
    DeliverableFile file =
        submissions.files(submissionId).stream()
            .filter(candidate -> candidate.id().equals(deliverableId) && reading.shows(candidate))
            .findFirst()
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    return openFile.handle(actor, file.fileId());
  }
}
