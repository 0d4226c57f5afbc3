package fr.passerelle.evaluation;

import fr.passerelle.casework.Readership;
import fr.passerelle.casework.Reading;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Evaluations of a solution: to a juror the own one, and the others' once the own is handed in; to
 * a manager all handed in. Whoever is both is bound as a juror: nobody reads the others before
 * their own is in. Members of the team read none.
 */
@UseCase
@Requires({Role.JUROR, Role.MANAGER})
public class ReadEvaluations {
  @Inject Readership readership;
  @Inject Impartiality impartiality;
  @Inject Evaluations evaluations;
  @Inject Jurors jurors;

  public List<EvaluationView> handle(Actor actor, UUID submissionId) {
    Reading reading = readership.open(actor, submissionId);
    impartiality.require(actor, reading.challengeId());
    if (actor.holds(Role.JUROR)) {
      Optional<Evaluation> own = evaluations.of(submissionId, actor.personId());
      if (own.isEmpty() || !own.get().handedIn()) {
        return own.map(
                evaluation ->
                    jurors.own(actor, evaluation, evaluations.rubric(reading.challengeId())))
            .map(List::of)
            .orElse(List.of());
      }
    }
    List<ScoreLine> scores = evaluations.scores(submissionId);
    return evaluations.handedIn(submissionId).stream().map(line -> line.view(scores)).toList();
  }
}
