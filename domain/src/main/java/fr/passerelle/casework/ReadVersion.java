package fr.passerelle.casework;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A version as it was handed in, for whoever may read the solution. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadVersion {
  @Inject Readership readership;
  @Inject Submissions submissions;

  public VersionView handle(Actor actor, UUID submissionId, int number) {
    Reading reading = readership.open(actor, submissionId);
    VersionText version =
        submissions
            .version(submissionId, number)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    List<DeliverableFile> files = submissions.files(submissionId);
    return new VersionView(
        submissionId,
        reading.receipt(version.line(), files),
        version.title(),
        version.bodyMd(),
        version.note(),
        reading.files(files, number));
  }
}
