package fr.passerelle.casework;

import fr.passerelle.files.FileView;
import fr.passerelle.files.StoreFile;
import fr.passerelle.files.StoredFile;
import fr.passerelle.files.Upload;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Adds a file to the draft, until the deadline. */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class AttachDeliverable {
  @Inject OwnTeam ownTeam;
  @Inject Submissions submissions;
  @Inject StoreFile storeFile;
  @Inject Clock clock;

  /** Returns the file under the id of the deliverable. */
  public FileView handle(Actor actor, UUID submissionId, Upload upload) {
    Submission submission = ownTeam.lockSolution(actor, submissionId);
    ownTeam.challengeOf(submission.getChallengeId()).requireOpen(clock.instant());
    StoredFile file = storeFile.handle(actor, upload, submissions.draftFiles(submissionId));
    Deliverable deliverable =
        new Deliverable(Ids.next(), submissionId, file.getId(), submission.draftNumber());
    submissions.add(deliverable);
    return file.view(deliverable.getId());
  }
}
