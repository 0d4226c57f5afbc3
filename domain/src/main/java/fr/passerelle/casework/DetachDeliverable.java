package fr.passerelle.casework;

import fr.passerelle.files.DiscardFile;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes a file out of the draft, until the deadline; versions handed in keep it. */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class DetachDeliverable {
  @Inject OwnTeam ownTeam;
  @Inject Submissions submissions;
  @Inject DiscardFile discardFile;
  @Inject Clock clock;

  public void handle(Actor actor, UUID submissionId, UUID deliverableId) {
    Submission submission = ownTeam.lockSolution(actor, submissionId);
    Deliverable deliverable =
        submissions
            .deliverable(submissionId, deliverableId)
            .filter(Deliverable::inDraft)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    ownTeam.challengeOf(submission.getChallengeId()).requireOpen(clock.instant());
    if (deliverable.onlyInDraft(submission.draftNumber())) {
      submissions.remove(deliverable);
      discardFile.handle(actor, deliverable.getFileId());
    } else {
      deliverable.leave(submission.draftNumber());
    }
  }
}
