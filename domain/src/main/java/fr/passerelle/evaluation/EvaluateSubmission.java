package fr.passerelle.evaluation;

import fr.passerelle.audit.Audit;
import fr.passerelle.casework.Case;
import fr.passerelle.casework.Cases;
import fr.passerelle.casework.Submission;
import fr.passerelle.casework.Submissions;
import fr.passerelle.challenge.CriterionView;
import fr.passerelle.challenge.Phase;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Scores each criterion with a comment, after the deadline; a draft until it is handed in, then
 * final. Nobody judges a challenge in which they have a team.
 */
@UseCase
@Requires(Role.JUROR)
public class EvaluateSubmission {
  @Inject Cases cases;
  @Inject Submissions submissions;
  @Inject Impartiality impartiality;
  @Inject Evaluations evaluations;
  @Inject Jurors jurors;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Returns the evaluation as it is kept now. */
  public EvaluationView handle(Actor actor, UUID submissionId, EvaluationForm form) {
    Submission submission =
        submissions.lock(submissionId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    Case challenge = cases.visible(actor, submission.getChallengeId());
    Instant now = clock.instant();
    impartiality.require(actor, challenge.id());
    challenge.requireJury(now);
    if (!submission.handedIn()) {
      throw new Refusal(RefusalCode.NOT_HANDED_IN);
    }
    if (challenge.phase(now) == Phase.ARCHIVED) {
      throw new Refusal(RefusalCode.ALREADY_DECIDED);
    }
    Evaluation evaluation =
        evaluations
            .of(submissionId, actor.personId())
            .orElseGet(() -> begin(submission, actor.personId()));
    List<CriterionView> rubric = evaluations.rubric(challenge.id());
    evaluation.write(form, rubric, submission.getLatestVersion(), challenge.scale());
    if (form.handIn()) {
      evaluation.handIn(form, rubric, challenge.scale(), now);
      // Without the score: admins read the log, and not what the jury wrote.
      audit.record(actor, "EvaluateSubmission", submissionId, challenge.title());
    }
    evaluations.add(evaluation);
    return jurors.own(actor, evaluation, rubric);
  }

  private static Evaluation begin(Submission submission, UUID juror) {
    return new Evaluation(Ids.next(), submission.getChallengeId(), submission.getId(), juror);
  }
}
