package fr.passerelle.admin.invitation;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.invitation.batch.BrowseImportLines;
import fr.passerelle.invitation.batch.ConfirmImport;
import fr.passerelle.invitation.batch.DiscardImport;
import fr.passerelle.invitation.batch.DropImportLine;
import fr.passerelle.invitation.batch.ImportRow;
import fr.passerelle.invitation.batch.ImportStatus;
import fr.passerelle.invitation.batch.ImportView;
import fr.passerelle.invitation.batch.LineRow;
import fr.passerelle.invitation.batch.LineState;
import fr.passerelle.invitation.batch.MendImportLine;
import fr.passerelle.invitation.batch.ReadImport;
import fr.passerelle.invitation.batch.RestoreImportLine;
import fr.passerelle.invitation.batch.SeeCircleOfImport;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A list of people to invite: looked at and mended line by line, then confirmed; from then on how
 * far it is.
 */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 50;

  /** Which lines are shown. */
  public enum Shown {
    LOOK,
    ALL,
    SENT,
    LEAVING;

    private Set<LineState> states() {
      return switch (this) {
        case LOOK -> LineState.TO_LOOK_AT;
        case ALL -> Set.of();
        case SENT -> Set.of(LineState.SENT);
        case LEAVING -> LineState.LEAVING;
      };
    }

    private int count(ImportRow head) {
      return this == ALL ? head.total() : head.among(states());
    }
  }

  @Inject ReadImport readImport;
  @Inject BrowseImportLines browseImportLines;
  @Inject MendImportLine mendImportLine;
  @Inject DropImportLine dropImportLine;
  @Inject RestoreImportLine restoreImportLine;
  @Inject SeeCircleOfImport seeCircleOfImport;
  @Inject ConfirmImport confirmImport;
  @Inject DiscardImport discardImport;
  @Inject BrowseChallenges browseChallenges;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AdminWords say;

  private UUID id;
  private ImportView list;
  private Shown shown;
  private List<LineDraft> lines = List.of();
  private UUID next;
  private UUID inHand;
  private ImportDraft draft;
  private List<ChallengeRow> challenges = List.of();

  public void open() {
    attempt.opening(
        () -> {
          id = address.id("id");
          read();
          if (isReady()) {
            draft = new ImportDraft(current.tenant().locale());
            propose();
            challenges =
                browseChallenges
                    .handle(current.actor(), ChallengeStatus.OPEN, null, Page.MOST)
                    .items();
          }
          show(Shown.LOOK.count(list.head()) > 0 && isReady() ? Shown.LOOK : Shown.ALL);
        });
  }

  private void read() {
    list = readImport.handle(current.actor(), id);
    if (draft != null && isReady()) {
      propose();
    }
  }

  private void propose() {
    draft.propose(seeCircleOfImport.handle(current.actor(), id));
  }

  /** Shows the first lines of a sort. */
  public void show(Shown which) {
    shown = which;
    lines = new ArrayList<>();
    next = null;
    more();
  }

  /** Shows the next lines below. */
  public void more() {
    Page<LineRow> page =
        browseImportLines.handle(current.actor(), id, shown.states(), next, AT_A_TIME);
    page.items().forEach(row -> lines.add(new LineDraft(row)));
    next = page.next();
  }

  public void mend(LineDraft line) {
    inHand = line.getRow().id();
    if (attempt.to(
        () ->
            mendImportLine.handle(
                current.actor(), id, inHand, line.getRow().version(), line.form()))) {
      attempt.done(say.of("import.mended", line.getRow().number()));
      again();
    }
  }

  public void drop(LineDraft line) {
    if (attempt.to(() -> dropImportLine.handle(current.actor(), id, line.getRow().id()))) {
      attempt.done(say.of("import.dropped", line.getRow().number()));
      again();
    }
  }

  public void restore(LineDraft line) {
    if (attempt.to(() -> restoreImportLine.handle(current.actor(), id, line.getRow().id()))) {
      attempt.done(say.of("import.restored", line.getRow().number()));
      again();
    }
  }

  private void again() {
    inHand = null;
    read();
    show(shown.count(list.head()) == 0 ? Shown.ALL : shown);
  }

  /** The list leaves as it was shown; where somebody changed it meanwhile, it is shown anew. */
  public void confirm() {
    if (attempt.to(
        () -> confirmImport.handle(current.actor(), id, list.head().version(), draft.form()))) {
      read();
      show(Shown.ALL);
    } else if (!attempt.isFieldsWrong()) {
      again();
    }
  }

  public void discard() {
    if (attempt.to(() -> discardImport.handle(current.actor(), id))) {
      read();
      show(Shown.ALL);
    }
  }

  /** What the page asks for again and again while the list leaves. */
  public void look() {
    read();
  }

  /** Once nothing moves any more. */
  public void refresh() {
    read();
    show(shown);
  }

  public boolean isReady() {
    return list != null && list.head().status() == ImportStatus.READY;
  }

  /** Whether lines leave just now, so that it is worth looking again. */
  public boolean isMoving() {
    return list.head().status() == ImportStatus.SENDING && list.head().resumesAt() == null;
  }

  public boolean isStoppable() {
    return list.head().status() == ImportStatus.SENDING;
  }

  /** How many invitations the button sends. */
  public int getReadyLines() {
    return list.head().in(LineState.READY);
  }

  public int getToMend() {
    return list.head().in(LineState.ERROR);
  }

  public int getIgnored() {
    return list.head().among(LineState.IGNORED);
  }

  public int getSent() {
    return list.head().in(LineState.SENT);
  }

  /** How many will have left in the end. */
  public int getToSend() {
    return getSent() + list.head().among(LineState.LEAVING);
  }

  /** How many of the ready lines the cap lets leave today only. */
  public boolean isOverCap() {
    return getReadyLines() > list.leftToday();
  }

  public String getState() {
    return ImportWords.state(say, list.head());
  }

  public String getTone() {
    return ImportWords.tone(list.head());
  }

  public String getIcon() {
    return ImportWords.icon(list.head());
  }

  /** What is wrong with a line, or why it does not leave. */
  public String why(LineDraft line) {
    LineRow row = line.getRow();
    if (row.id().equals(inHand) && attempt.error("email") != null) {
      return attempt.error("email");
    }
    if (row.state() == LineState.ERROR) {
      String found = row.circleFound().isEmpty() ? row.localeFound() : row.circleFound();
      return RefusalWords.of(
          new Refusal(row.problem(), found),
          FacesContext.getCurrentInstance().getViewRoot().getLocale(),
          current.actor().zone());
    }
    return say.word("lineState", row.state());
  }

  public boolean isWrong(LineDraft line) {
    return line.getRow().state() == LineState.ERROR;
  }

  public boolean isNote(LineDraft line) {
    return LineState.IGNORED.contains(line.getRow().state());
  }

  public boolean isDroppable(LineDraft line) {
    return isReady() && line.getRow().state() != LineState.DROPPED;
  }

  public boolean isRestorable(LineDraft line) {
    return isReady() && line.getRow().state() == LineState.DROPPED;
  }

  public int count(Shown which) {
    return which.count(list.head());
  }

  /** The sorts of lines to choose from: what there is to look at first, then how far it is. */
  public List<Shown> getSorts() {
    return isReady() ? List.of(Shown.LOOK, Shown.ALL) : List.of(Shown.values());
  }

  public ImportView getList() {
    return list;
  }

  public Shown getShown() {
    return shown;
  }

  public List<LineDraft> getLines() {
    return lines;
  }

  public boolean isMore() {
    return next != null;
  }

  public ImportDraft getDraft() {
    return draft;
  }

  public List<ChallengeRow> getChallenges() {
    return challenges;
  }
}
