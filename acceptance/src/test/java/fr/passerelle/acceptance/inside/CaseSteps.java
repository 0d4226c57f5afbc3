package fr.passerelle.acceptance.inside;

import fr.passerelle.casework.DraftForm;
import fr.passerelle.casework.FormTeam;
import fr.passerelle.casework.JoinTeam;
import fr.passerelle.casework.ReadTeam;
import fr.passerelle.casework.SaveDraft;
import fr.passerelle.casework.SubmitSolution;
import fr.passerelle.challenge.AcceptTerms;
import fr.passerelle.challenge.ChallengeForm;
import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.CriterionForm;
import fr.passerelle.challenge.OpenChallenge;
import fr.passerelle.challenge.PublishChallenge;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.evaluation.EvaluateSubmission;
import fr.passerelle.evaluation.EvaluationForm;
import fr.passerelle.evaluation.ScoreForm;
import fr.passerelle.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The way to where a test begins, taken through the use cases themselves. */
@ApplicationScoped
public class CaseSteps {
  static final int TERMS = 1;
  static final int TEAM_MOST = 4;
  static final CriterionForm USEFUL = new CriterionForm("Useful", "Would you buy it?", 60);
  static final CriterionForm CLEAR = new CriterionForm("Clear", "", 40);

  @Inject OpenChallenge open;
  @Inject PublishChallenge publish;
  @Inject ReadChallenge readChallenge;
  @Inject AcceptTerms acceptTerms;
  @Inject FormTeam formTeam;
  @Inject JoinTeam joinTeam;
  @Inject ReadTeam readTeam;
  @Inject SaveDraft saveDraft;
  @Inject SubmitSolution submit;
  @Inject EvaluateSubmission evaluate;

  /** A complete challenge of that title, due at {@link TrialClock#DEADLINE}. */
  static ChallengeForm form(String title) {
    return form(title, TrialClock.DEADLINE, Confidentiality.MEMBERS, USEFUL, CLEAR);
  }

  static ChallengeForm form(
      String title, Instant deadline, Confidentiality confidentiality, CriterionForm... rubric) {
    return new ChallengeForm(
        title,
        "# Brief",
        "en",
        deadline,
        ZoneId.of("Europe/Paris"),
        confidentiality,
        "What you hand in stays yours.",
        5,
        TEAM_MOST,
        List.of(rubric));
  }

  UUID published(Actor manager) {
    return published(manager, form("A lamp that folds"));
  }

  UUID published(Actor manager, ChallengeForm form) {
    UUID challenge = open.handle(manager, form);
    publish.handle(manager, challenge, version(manager, challenge));
    return challenge;
  }

  int version(Actor actor, UUID challenge) {
    return readChallenge.handle(actor, challenge).version();
  }

  /** A team of one, terms accepted. */
  UUID team(Actor captain, UUID challenge, String name) {
    acceptTerms.handle(captain, challenge, TERMS);
    return formTeam.handle(captain, challenge, name);
  }

  /** Has the person join, terms accepted. */
  void join(Actor newcomer, Actor captain, UUID challenge, UUID team) {
    acceptTerms.handle(newcomer, challenge, TERMS);
    joinTeam.handle(newcomer, challenge, readTeam.handle(captain, team).joinCode());
  }

  UUID solution(Actor member, UUID team) {
    return readTeam.handle(member, team).submissionId();
  }

  /** The solution of a new team of one, written and not yet handed in. */
  Written written(Actor captain, UUID challenge, String name) {
    UUID solution = solution(captain, team(captain, challenge, name));
    return new Written(solution, write(captain, solution, 1, "By " + name));
  }

  /** The draft's version once this is saved. */
  int write(Actor member, UUID solution, int version, String title) {
    return saveDraft
        .handle(member, solution, version, new DraftForm(title, "# Text", ""))
        .version();
  }

  /** The solution of a new team of one, handed in. */
  UUID handedIn(Actor captain, UUID challenge, String name) {
    Written written = written(captain, challenge, name);
    submit.handle(captain, written.solution(), written.version());
    return written.solution();
  }

  /** Has the juror hand in these points for the two criteria. */
  void judge(Actor juror, UUID challenge, UUID solution, int useful, int clear) {
    evaluate.handle(juror, solution, scores(juror, challenge, useful, clear, true));
  }

  EvaluationForm scores(
      Actor juror, UUID challenge, Integer useful, Integer clear, boolean handIn) {
    var rubric = readChallenge.handle(juror, challenge).criteria();
    return new EvaluationForm(
        List.of(
            new ScoreForm(rubric.get(0).id(), useful, "Why"),
            new ScoreForm(rubric.get(1).id(), clear, "Why")),
        "On the whole",
        handIn);
  }

  /** A solution and the version of its draft. */
  record Written(UUID solution, int version) {}
}
