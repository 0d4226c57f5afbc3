package fr.passerelle.launcher.demo;

import fr.passerelle.launcher.demo.DemoContent.Challenge;
import fr.passerelle.launcher.demo.DemoContent.Decision;
import fr.passerelle.launcher.demo.DemoContent.Evaluation;
import fr.passerelle.launcher.demo.DemoContent.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** What jurors and owners say of a solution. */
final class DemoVerdicts {
  private final Scene scene;
  private final Moments moments;
  private final int tenant;

  DemoVerdicts(Scene scene, int tenant) {
    this.scene = scene;
    this.moments = scene.moments();
    this.tenant = tenant;
  }

  void write(
      String challengeId,
      String submission,
      Challenge challenge,
      List<String> criteria,
      Team team) {
    for (Evaluation evaluation : team.evaluations()) {
      evaluate(challengeId, submission, challenge, criteria, team.versions().size(), evaluation);
    }
    if (team.decision() != null) {
      decide(challengeId, submission, challenge, team);
    }
  }

  private void evaluate(
      String challengeId,
      String submission,
      Challenge challenge,
      List<String> criteria,
      int version,
      Evaluation evaluation) {
    Instant at = moments.at(evaluation.at());
    String juror = scene.person(evaluation.by());
    String id = moments.id(at);
    BigDecimal total = evaluation.draft() ? null : total(challenge, evaluation.points());
    scene
        .into("evaluation", tenant, id)
        .set("challenge_id", challengeId)
        .set("submission_id", submission)
        .set("juror_id", juror)
        .set("version_number", version)
        .set("status", evaluation.draft() ? "DRAFT" : "FINAL")
        .set("comment", evaluation.comment())
        .set("total", total)
        .set("submitted_at", evaluation.draft() ? null : at);
    for (int i = 0; i < evaluation.points().size(); i++) {
      scene
          .into("score", tenant, at)
          .set("evaluation_id", id)
          .set("criterion_id", criteria.get(i))
          .set("points", evaluation.points().get(i))
          .set("comment", i < evaluation.says().size() ? evaluation.says().get(i) : "");
    }
    if (total != null) {
      scene.audit(
          tenant, at, juror, "EvaluateSubmission", submission, Said.about(challenge.title()));
    }
  }

  /** Out of 100, as the product counts it: the lowest points bring nothing of a weight. */
  private static BigDecimal total(Challenge challenge, List<Integer> points) {
    long sum = 0;
    for (int i = 0; i < challenge.criteria().size(); i++) {
      sum += challenge.criteria().get(i).weight() * (points.get(i) - 1L);
    }
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(challenge.scale() - 1L), 2, RoundingMode.HALF_UP);
  }

  private void decide(String challengeId, String submission, Challenge challenge, Team team) {
    Decision decision = team.decision();
    String owner = scene.person(challenge.owner());
    Instant at = moments.at(decision.at());
    scene
        .into("decision", tenant, at)
        .set("challenge_id", challengeId)
        .set("submission_id", submission)
        .set("outcome", decision.outcome())
        .set("reason", decision.reason().strip())
        .set("what_changes", decision.changes() == null ? "" : decision.changes().strip())
        .set("decided_by", owner)
        .set("decided_at", at);
    scene.audit(
        tenant,
        at,
        owner,
        "DecideSubmission",
        submission,
        Said.about(team.name())
            .with("outcome", decision.outcome())
            .with("challenge", challenge.title()));
  }
}
