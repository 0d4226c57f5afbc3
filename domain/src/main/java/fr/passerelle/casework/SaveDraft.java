package fr.passerelle.casework;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Keeps the texts of the draft. CHANGED_MEANWHILE when a team mate has saved since. Also after the
 * deadline, until the last decision: who was still typing loses nothing, though it can no longer be
 * handed in.
 */
@UseCase
@Requires(Role.CONTRIBUTOR)
public class SaveDraft {
  @Inject OwnTeam ownTeam;
  @Inject Submissions submissions;
  @Inject Clock clock;

  public DraftSaved handle(Actor actor, UUID submissionId, int version, DraftForm form) {
    Submission submission = ownTeam.lockSolution(actor, submissionId);
    ownTeam.challengeOf(submission.getChallengeId()).requireUndecided();
    submission.requireVersion(version);
    submission.write(form, actor.personId(), clock.instant());
    return new DraftSaved(submissions.save(submission), submission.getDraftSavedAt());
  }
}
