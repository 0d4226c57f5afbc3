package fr.passerelle.portal.challenge;

import fr.passerelle.casework.BrowseSubmissions;
import fr.passerelle.casework.FormTeam;
import fr.passerelle.casework.ReadSubmission;
import fr.passerelle.casework.ReadTeam;
import fr.passerelle.casework.SubmissionRow;
import fr.passerelle.casework.SubmissionView;
import fr.passerelle.casework.TeamView;
import fr.passerelle.challenge.AcceptTerms;
import fr.passerelle.challenge.AnswerQuestion;
import fr.passerelle.challenge.AskQuestion;
import fr.passerelle.challenge.BrowseQuestions;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.Phase;
import fr.passerelle.challenge.QuestionView;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.decision.DecisionView;
import fr.passerelle.decision.ReadDecision;
import fr.passerelle.membership.Role;
import fr.passerelle.portal.Saying;
import fr.passerelle.recognition.BrowseThanks;
import fr.passerelle.shared.Actor;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A case: what is asked, by which rules, and the reader's next step in it. */
@Named
@ViewScoped
public class ChallengePage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int QUESTIONS_SHOWN = 50;
  private static final int FOLLOWED_SHOWN = 50;

  @Inject ReadChallenge readChallenge;
  @Inject BrowseQuestions browseQuestions;
  @Inject AskQuestion askQuestion;
  @Inject AnswerQuestion answerQuestion;
  @Inject AcceptTerms acceptTerms;
  @Inject FormTeam formTeam;
  @Inject ReadTeam readTeam;
  @Inject ReadSubmission readSubmission;
  @Inject ReadDecision readDecision;
  @Inject BrowseThanks browseThanks;
  @Inject BrowseSubmissions browseSubmissions;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;

  private UUID id;
  private ChallengeView challenge;
  private List<QuestionView> questions = List.of();
  private TeamView team;
  private SubmissionView submission;
  private DecisionView decision;
  private long thanksWaiting;
  private List<SubmissionRow> followed = List.of();

  private String question = "";
  private UUID answering;
  private String answer = "";
  private boolean read;
  private String teamName = "";

  public void open() {
    attempt.opening(
        () -> {
          id = address.id("id");
          load();
        });
  }

  private void load() {
    Actor actor = current.actor();
    challenge = readChallenge.handle(actor, id);
    questions =
        challenge.phase() == Phase.DRAFT || challenge.briefMd() == null
            ? List.of()
            : browseQuestions.handle(actor, id, null, QUESTIONS_SHOWN).items();
    if (challenge.teamId() != null) {
      team = readTeam.handle(actor, challenge.teamId());
      submission = readSubmission.handle(actor, challenge.submissionId());
      decision =
          submission.latestVersion() > 0 && isOver()
              ? readDecision.handle(actor, submission.id()).orElse(null)
              : null;
    }
    followed =
        isObserver() && challenge.phase() != Phase.DRAFT
            ? browseSubmissions.handle(actor, id, null, FOLLOWED_SHOWN).items()
            : List.of();
    thanksWaiting =
        isManager() && isOver()
            ? browseThanks.handle(actor, id).stream().filter(row -> row.message() == null).count()
            : 0;
  }

  public void acceptTerms() {
    if (!read) {
      attempt.wrong("terms", say.of("case.terms.tick"));
    } else if (attempt.to(
        () -> acceptTerms.handle(current.actor(), id, challenge.termsVersion()))) {
      attempt.to(this::load);
    } else {
      attempt.opening(this::load);
    }
  }

  public void formTeam() {
    if (attempt.to(() -> formTeam.handle(current.actor(), id, teamName))) {
      attempt.leadTo(path() + "/solution");
    }
  }

  public void ask() {
    if (attempt.to(() -> askQuestion.handle(current.actor(), id, question))) {
      question = "";
      attempt.to(this::load);
    }
  }

  /** Opens the box under a question. */
  public void beginAnswer(UUID questionId) {
    answering = questionId;
    answer = "";
  }

  public void answer() {
    if (attempt.to(() -> answerQuestion.handle(current.actor(), id, answering, answer))) {
      answering = null;
      attempt.to(this::load);
    }
  }

  public String path() {
    return "/t/" + current.tenant().slug() + "/challenges/" + id;
  }

  /** Whether solutions are no longer taken. */
  public boolean isOver() {
    return challenge.phase() != Phase.DRAFT && challenge.phase() != Phase.SOLUTION;
  }

  public boolean isTakingSolutions() {
    return challenge.phase() == Phase.SOLUTION;
  }

  public boolean isManager() {
    return current.actor().holds(Role.MANAGER);
  }

  public boolean isJuror() {
    return current.actor().holds(Role.JUROR);
  }

  public boolean isContributor() {
    return current.actor().holds(Role.CONTRIBUTOR);
  }

  public boolean isObserver() {
    return current.actor().holds(Role.OBSERVER);
  }

  /** Whether the terms stand between the reader and the case. */
  public boolean isTermsWaiting() {
    return !challenge.termsAccepted()
        && (challenge.briefMd() == null || (isContributor() && isTakingSolutions()));
  }

  public boolean isMayAsk() {
    return isTakingSolutions() && !isManager() && challenge.briefMd() != null;
  }

  public ChallengeView getChallenge() {
    return challenge;
  }

  public List<QuestionView> getQuestions() {
    return questions;
  }

  public TeamView getTeam() {
    return team;
  }

  public SubmissionView getSubmission() {
    return submission;
  }

  public DecisionView getDecision() {
    return decision;
  }

  /** The solutions that school staff follow. */
  public List<SubmissionRow> getFollowed() {
    return followed;
  }

  public long getThanksWaiting() {
    return thanksWaiting;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public UUID getAnswering() {
    return answering;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public boolean isRead() {
    return read;
  }

  public void setRead(boolean read) {
    this.read = read;
  }

  public String getTeamName() {
    return teamName;
  }

  public void setTeamName(String teamName) {
    this.teamName = teamName;
  }
}
