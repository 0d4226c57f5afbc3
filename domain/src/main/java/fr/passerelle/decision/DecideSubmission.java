package fr.passerelle.decision;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.casework.Case;
import fr.passerelle.casework.Cases;
import fr.passerelle.casework.Submission;
import fr.passerelle.casework.Submissions;
import fr.passerelle.casework.Team;
import fr.passerelle.casework.Teams;
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
import java.util.UUID;

/**
 * Decides once, after the deadline; the team reads outcome and reason on its page and by mail. The
 * last decision of a challenge makes it DECIDED.
 */
@UseCase
@Requires(Role.MANAGER)
public class DecideSubmission {
  @Inject Cases cases;
  @Inject Submissions submissions;
  @Inject Teams teams;
  @Inject Decisions decisions;
  @Inject DecisionLetter letter;
  @Inject Audit audit;
  @Inject Clock clock;

  public void handle(Actor actor, UUID submissionId, DecisionForm form) {
    Submission submission =
        submissions.find(submissionId).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    Case challenge = cases.visible(actor, submission.getChallengeId());
    Instant now = clock.instant();
    challenge.requireJury(now);
    if (!submission.handedIn()) {
      throw new Refusal(RefusalCode.NOT_HANDED_IN);
    }
    if (decisions.of(submissionId).isPresent()) {
      throw new Refusal(RefusalCode.ALREADY_DECIDED);
    }
    Decision decision =
        new Decision(Ids.next(), challenge.id(), submissionId, form, actor.personId(), now);
    cases.lock(challenge.id());
    decisions.add(decision);
    if (decisions.waiting(challenge.id()) == 0) {
      cases.decided(challenge.id());
    }
    audit.record(
        actor,
        "DecideSubmission",
        submissionId,
        Details.about(teams.find(submission.getTeamId()).map(Team::getName).orElse(""))
            .with("outcome", decision.getOutcome())
            .with("challenge", challenge.title()));
    letter.send(actor, challenge, submission.getTeamId(), decision);
  }
}
