package fr.passerelle.portal.jury;

import fr.passerelle.casework.ReadSubmission;
import fr.passerelle.casework.SubmissionView;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.CriterionView;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.evaluation.BrowseJuryWork;
import fr.passerelle.evaluation.EvaluateSubmission;
import fr.passerelle.evaluation.EvaluationForm;
import fr.passerelle.evaluation.EvaluationView;
import fr.passerelle.evaluation.JuryRow;
import fr.passerelle.evaluation.ReadEvaluations;
import fr.passerelle.evaluation.ScoreForm;
import fr.passerelle.membership.Role;
import fr.passerelle.portal.Saying;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One solution to read. Beside it: the juror's rubric; for managers what the jurors gave; for
 * school staff nothing.
 */
@Named
@ViewScoped
public class JuryPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadChallenge readChallenge;
  @Inject ReadSubmission readSubmission;
  @Inject ReadEvaluations readEvaluations;
  @Inject BrowseJuryWork browseJuryWork;
  @Inject EvaluateSubmission evaluateSubmission;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;

  private ChallengeView challenge;
  private SubmissionView submission;
  private List<JuryRow> pile = List.of();
  private List<EvaluationView> others = List.of();
  private EvaluationView mine;
  private List<ScoreDraft> scores = List.of();
  private String comment = "";
  private boolean kept;

  public void open() {
    attempt.opening(
        () -> {
          challenge = readChallenge.handle(current.actor(), address.id("id"));
          submission = readSubmission.handle(current.actor(), address.id("submissionId"));
          if (isJuror() || isManager()) {
            readScores();
          }
          if (isJuror()) {
            pile = browseJuryWork.handle(current.actor(), challenge.id());
          }
          scores = challenge.criteria().stream().map(this::draft).toList();
          comment = mine == null || mine.comment() == null ? "" : mine.comment();
        });
  }

  private void readScores() {
    List<EvaluationView> all = readEvaluations.handle(current.actor(), submission.id());
    mine = all.stream().filter(this::isMine).findFirst().orElse(null);
    others = all.stream().filter(one -> !isMine(one)).toList();
  }

  private boolean isMine(EvaluationView evaluation) {
    return current.actor().is(evaluation.jurorId());
  }

  private ScoreDraft draft(CriterionView criterion) {
    return new ScoreDraft(criterion, mine == null ? null : score(mine, criterion.id()));
  }

  private static ScoreForm score(EvaluationView evaluation, UUID criterionId) {
    return evaluation.scores().stream()
        .filter(score -> score.criterionId().equals(criterionId))
        .findFirst()
        .orElse(null);
  }

  /** What a juror gave on a criterion; null where nothing. */
  public Integer points(EvaluationView evaluation, UUID criterionId) {
    ScoreForm score = score(evaluation, criterionId);
    return score == null ? null : score.points();
  }

  public String remark(EvaluationView evaluation, UUID criterionId) {
    ScoreForm score = score(evaluation, criterionId);
    return score == null ? "" : score.comment();
  }

  public void keep() {
    kept = evaluate(false);
  }

  public void handIn() {
    if (evaluate(true)) {
      attempt.to(
          () -> {
            readScores();
            pile = browseJuryWork.handle(current.actor(), challenge.id());
          });
      attempt.done(say.of("jury.handedIn"));
    }
  }

  private boolean evaluate(boolean handIn) {
    List<ScoreForm> given = scores.stream().map(ScoreDraft::form).toList();
    return attempt.to(
        () ->
            mine =
                evaluateSubmission.handle(
                    current.actor(), submission.id(), new EvaluationForm(given, comment, handIn)));
  }

  public boolean isJuror() {
    return current.actor().holds(Role.JUROR);
  }

  public boolean isManager() {
    return current.actor().holds(Role.MANAGER);
  }

  public boolean isHandedIn() {
    return mine != null && mine.handedIn();
  }

  /** Whether this very request kept a draft. */
  public boolean isKept() {
    return kept;
  }

  public long getScored() {
    return scores.stream().filter(score -> score.getPoints() != null).count();
  }

  public long getJudged() {
    return pile.stream().filter(row -> Boolean.TRUE.equals(row.mine())).count();
  }

  /** From one to the challenge's scale. */
  public List<Integer> getScale() {
    return IntStream.rangeClosed(1, challenge.scale()).boxed().toList();
  }

  /** The solution before this one in the pile; null at the top. */
  public UUID getPrevious() {
    int place = place();
    return place > 0 ? pile.get(place - 1).submissionId() : null;
  }

  /** The solution after this one in the pile; null at the end. */
  public UUID getNext() {
    int place = place();
    return place >= 0 && place + 1 < pile.size() ? pile.get(place + 1).submissionId() : null;
  }

  /** The next solution that this juror has not judged; null where all are. */
  public UUID getNextWaiting() {
    return pile.stream()
        .filter(row -> !Boolean.TRUE.equals(row.mine()))
        .map(JuryRow::submissionId)
        .filter(id -> !id.equals(submission.id()))
        .findFirst()
        .orElse(null);
  }

  /** This solution's number in the pile, from one. */
  public int getNumber() {
    return place() + 1;
  }

  private int place() {
    for (int i = 0; i < pile.size(); i++) {
      if (pile.get(i).submissionId().equals(submission.id())) {
        return i;
      }
    }
    return -1;
  }

  public String path() {
    return "/t/" + current.tenant().slug() + "/challenges/" + challenge.id();
  }

  public ChallengeView getChallenge() {
    return challenge;
  }

  public SubmissionView getSubmission() {
    return submission;
  }

  public List<JuryRow> getPile() {
    return pile;
  }

  public List<EvaluationView> getOthers() {
    return others;
  }

  public EvaluationView getMine() {
    return mine;
  }

  public List<ScoreDraft> getScores() {
    return scores;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
