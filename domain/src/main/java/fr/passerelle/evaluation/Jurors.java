package fr.passerelle.evaluation;

import fr.passerelle.challenge.CriterionView;
import fr.passerelle.membership.Member;
import fr.passerelle.membership.Memberships;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** An evaluation as its own juror reads it, draft or handed in. */
@ApplicationScoped
public class Jurors {
  @Inject Memberships memberships;

  EvaluationView own(Actor actor, Evaluation evaluation, List<CriterionView> rubric) {
    return new EvaluationView(
        evaluation.getId(),
        evaluation.getSubmissionId(),
        evaluation.getJurorId(),
        memberships.member(actor.personId()).map(Member::getDisplayName).orElse(""),
        evaluation.handedIn(),
        evaluation.inOrderOf(rubric),
        evaluation.getComment(),
        evaluation.getTotal(),
        evaluation.getSubmittedAt());
  }
}
