package fr.passerelle.portal.results;

import fr.passerelle.challenge.ArchiveChallenge;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.Phase;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.decision.DecideSubmission;
import fr.passerelle.decision.DecisionForm;
import fr.passerelle.decision.Outcome;
import fr.passerelle.evaluation.RankSubmissions;
import fr.passerelle.evaluation.RankedSubmission;
import fr.passerelle.portal.Saying;
import fr.passerelle.recognition.BrowseThanks;
import fr.passerelle.recognition.ThankContributor;
import fr.passerelle.recognition.ThanksRow;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The manager's end of a case: ranking, decisions, and the thanks that are still owed. */
@Named
@ViewScoped
public class ResultsPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadChallenge readChallenge;
  @Inject RankSubmissions rankSubmissions;
  @Inject BrowseThanks browseThanks;
  @Inject DecideSubmission decideSubmission;
  @Inject ThankContributor thankContributor;
  @Inject ArchiveChallenge archiveChallenge;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;

  private UUID id;
  private ChallengeView challenge;
  private List<RankedSubmission> ranking = List.of();
  private List<ThanksRow> thanks = List.of();

  private UUID deciding;
  private Outcome outcome;
  private String reason = "";
  private String whatChanges = "";
  private UUID thanking;
  private String message = "";

  public void open() {
    attempt.opening(
        () -> {
          id = address.id("id");
          load();
        });
  }

  private void load() {
    ranking = rankSubmissions.handle(current.actor(), id);
    challenge = readChallenge.handle(current.actor(), id);
    thanks = browseThanks.handle(current.actor(), id);
  }

  /** Opens the decision of a solution. */
  public void beginDecision(UUID submissionId) {
    deciding = submissionId;
    outcome = null;
    reason = "";
    whatChanges = "";
  }

  public void putDecisionAside() {
    deciding = null;
  }

  public void decide() {
    if (outcome == null) {
      attempt.wrong("outcome", say.of("decide.choose"));
      return;
    }
    RankedSubmission decided = getDecidingRow();
    if (attempt.to(
        () ->
            decideSubmission.handle(
                current.actor(), deciding, new DecisionForm(outcome, reason, whatChanges)))) {
      deciding = null;
      attempt.done(say.of("decide.done", decided.teamName()));
      attempt.to(this::load);
    }
  }

  /** The solution whose decision is open. */
  public RankedSubmission getDecidingRow() {
    return ranking.stream()
        .filter(row -> row.submissionId().equals(deciding))
        .findFirst()
        .orElseThrow();
  }

  /** Opens the message to a person. */
  public void beginThanks(UUID personId) {
    thanking = personId;
    message = "";
  }

  public void putThanksAside() {
    thanking = null;
  }

  public void thank() {
    String name = thanked();
    if (attempt.to(() -> thankContributor.handle(current.actor(), id, thanking, message))) {
      thanking = null;
      attempt.done(say.of("thanks.done", name));
      attempt.to(this::load);
    }
  }

  private String thanked() {
    return thanks.stream()
        .filter(row -> row.personId().equals(thanking))
        .findFirst()
        .orElseThrow()
        .displayName();
  }

  public void archive() {
    if (attempt.to(() -> archiveChallenge.handle(current.actor(), id))) {
      attempt.leadTo(path() + "?note=archived");
    }
  }

  public String path() {
    return "/t/" + current.tenant().slug() + "/challenges/" + id;
  }

  public long getThanksWaiting() {
    return thanks.stream().filter(row -> row.message() == null).count();
  }

  public long getUndecided() {
    return ranking.stream().filter(row -> row.outcome() == null).count();
  }

  /** Whether decisions can be taken: solutions are no longer taken. */
  public boolean isOver() {
    return challenge.phase() != Phase.SOLUTION && challenge.phase() != Phase.DRAFT;
  }

  public boolean isMayArchive() {
    return challenge.status() == ChallengeStatus.DECIDED && getThanksWaiting() == 0;
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public ChallengeView getChallenge() {
    return challenge;
  }

  public List<RankedSubmission> getRanking() {
    return ranking;
  }

  public List<ThanksRow> getThanks() {
    return thanks;
  }

  public UUID getDeciding() {
    return deciding;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getWhatChanges() {
    return whatChanges;
  }

  public void setWhatChanges(String whatChanges) {
    this.whatChanges = whatChanges;
  }

  public UUID getThanking() {
    return thanking;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }
}
