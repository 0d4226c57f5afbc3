package fr.passerelle.portal.solution;

import fr.passerelle.casework.AddTeammate;
import fr.passerelle.casework.BrowseTeammates;
import fr.passerelle.casework.DetachDeliverable;
import fr.passerelle.casework.DraftForm;
import fr.passerelle.casework.DraftSaved;
import fr.passerelle.casework.LeaveTeam;
import fr.passerelle.casework.ReadSubmission;
import fr.passerelle.casework.ReadTeam;
import fr.passerelle.casework.Receipt;
import fr.passerelle.casework.SaveDraft;
import fr.passerelle.casework.SubmissionView;
import fr.passerelle.casework.SubmitSolution;
import fr.passerelle.casework.TeamView;
import fr.passerelle.casework.Teammate;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.Phase;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.decision.DecisionView;
import fr.passerelle.decision.ReadDecision;
import fr.passerelle.files.FileView;
import fr.passerelle.portal.Saying;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A team's workbench: its draft, saved while it is typed, its files, its receipts. */
@Named
@ViewScoped
public class SolutionPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadChallenge readChallenge;
  @Inject ReadTeam readTeam;
  @Inject ReadSubmission readSubmission;
  @Inject ReadDecision readDecision;
  @Inject SaveDraft saveDraft;
  @Inject SubmitSolution submitSolution;
  @Inject DetachDeliverable detachDeliverable;
  @Inject BrowseTeammates browseTeammates;
  @Inject AddTeammate addTeammate;
  @Inject LeaveTeam leaveTeam;
  @Inject Settings settings;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;

  private UUID challengeId;
  private ChallengeView challenge;
  private TeamView team;
  private SubmissionView submission;
  private DecisionView decision;
  private List<Teammate> teammates;

  private String title = "";
  private String bodyMd = "";
  private String note = "";
  private int version;
  private Instant savedAt;
  private SubmissionView theirs;
  private UUID teammate;
  private boolean unsaved;
  private Receipt sealed;

  public void open() {
    attempt.opening(
        () -> {
          challengeId = address.id("id");
          challenge = readChallenge.handle(current.actor(), challengeId);
          if (challenge.teamId() == null) {
            attempt.leadTo(casePath());
            return;
          }
          load();
          takeTexts(submission);
        });
  }

  private void load() {
    Actor actor = current.actor();
    team = readTeam.handle(actor, challenge.teamId());
    submission = readSubmission.handle(actor, challenge.submissionId());
    decision =
        submission.latestVersion() > 0 && isClosed()
            ? readDecision.handle(actor, submission.id()).orElse(null)
            : null;
  }

  private void takeTexts(SubmissionView read) {
    title = read.title();
    bodyMd = read.bodyMd();
    note = read.note();
    version = read.version();
    savedAt = read.savedAt();
    theirs = null;
    unsaved = false;
  }

  /** Keeps the draft: called by the page itself while somebody writes, and by the button. */
  public void save() {
    unsaved = !attempt.to(this::keep);
    if (!unsaved) {
      theirs = null;
    } else if (attempt.code() == RefusalCode.CHANGED_MEANWHILE) {
      attempt.to(() -> theirs = readSubmission.handle(current.actor(), submission.id()));
    }
  }

  private void keep() {
    DraftSaved saved =
        saveDraft.handle(
            current.actor(), submission.id(), version, new DraftForm(title, bodyMd, note));
    version = saved.version();
    savedAt = saved.savedAt();
  }

  /** Keeps this text over the team mate's. */
  public void keepMine() {
    version = theirs.version();
    save();
  }

  /** Gives up this text for the team mate's. */
  public void takeTheirs() {
    takeTexts(theirs);
  }

  public void handIn() {
    save();
    if (theirs != null || attempt.getRefusal() != null || attempt.isFieldsWrong()) {
      return;
    }
    attempt.to(() -> sealed = submitSolution.handle(current.actor(), submission.id(), version));
    reload();
  }

  /** Reads everything but the texts again. */
  public void reload() {
    attempt.to(
        () -> {
          load();
          if (theirs == null && isTextAsSaved()) {
            version = submission.version();
          }
        });
  }

  private boolean isTextAsSaved() {
    return title.equals(submission.title())
        && bodyMd.equals(submission.bodyMd())
        && note.equals(submission.note());
  }

  public void removeFile(UUID deliverableId) {
    if (attempt.to(
        () -> detachDeliverable.handle(current.actor(), submission.id(), deliverableId))) {
      reload();
    }
  }

  /** Finds who could join, on request. */
  public void findTeammates() {
    attempt.to(() -> teammates = browseTeammates.handle(current.actor(), challengeId));
  }

  public void addTeammate() {
    if (teammate == null) {
      attempt.wrong("teammate", say.of("team.add.choose"));
    } else if (attempt.to(() -> addTeammate.handle(current.actor(), team.id(), teammate))) {
      teammate = null;
      teammates = null;
      reload();
    }
  }

  public void leave() {
    if (attempt.to(() -> leaveTeam.handle(current.actor(), team.id()))) {
      attempt.leadTo(casePath() + "?note=left");
    }
  }

  public String casePath() {
    return "/t/" + current.tenant().slug() + "/challenges/" + challengeId;
  }

  /** What the team sends to whoever shall join. */
  public String getJoinLink() {
    return settings.url() + casePath() + "/teams/join/" + team.joinCode();
  }

  /** Whether solutions are no longer taken. */
  public boolean isClosed() {
    return challenge.phase() != Phase.SOLUTION;
  }

  public boolean isTeamOpen() {
    return !isClosed() && team.members().size() < challenge.teamMax();
  }

  public boolean isMine(UUID personId) {
    return current.actor().is(personId);
  }

  /** The receipt that counts; null before the first version. */
  public Receipt getReceipt() {
    return submission.receipts().isEmpty() ? null : submission.receipts().get(0);
  }

  public List<Receipt> getEarlierReceipts() {
    return submission.receipts().stream().skip(1).toList();
  }

  public List<FileView> getFiles() {
    return submission.deliverables();
  }

  public ChallengeView getChallenge() {
    return challenge;
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

  public List<Teammate> getTeammates() {
    return teammates;
  }

  /** The draft that a team mate saved meanwhile; null where nobody did. */
  public SubmissionView getTheirs() {
    return theirs;
  }

  /** The receipt of this very act; null otherwise. */
  public Receipt getSealed() {
    return sealed;
  }

  public Instant getSavedAt() {
    return savedAt;
  }

  public int getVersion() {
    return version;
  }

  /** Whether the last attempt to keep the draft was refused. */
  public boolean isUnsaved() {
    return unsaved;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title == null ? "" : title;
  }

  public String getBodyMd() {
    return bodyMd;
  }

  public void setBodyMd(String bodyMd) {
    this.bodyMd = bodyMd == null ? "" : bodyMd;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note == null ? "" : note;
  }

  public UUID getTeammate() {
    return teammate;
  }

  public void setTeammate(UUID teammate) {
    this.teammate = teammate;
  }
}
