package fr.passerelle.admin.invitation;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.invitation.ProposedCircle;
import fr.passerelle.invitation.SeeProposedCircle;
import fr.passerelle.invitation.open.AdmissionRow;
import fr.passerelle.invitation.open.AdmissionStatus;
import fr.passerelle.invitation.open.AdmitPerson;
import fr.passerelle.invitation.open.BrowseAdmissions;
import fr.passerelle.invitation.open.BrowseOpenInvitations;
import fr.passerelle.invitation.open.MakeOpenInvitation;
import fr.passerelle.invitation.open.OpenInvitationRow;
import fr.passerelle.invitation.open.OpenInvitationStatus;
import fr.passerelle.invitation.open.QrCode;
import fr.passerelle.invitation.open.RefusePerson;
import fr.passerelle.invitation.open.RevokeOpenInvitation;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Page;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The open invitations of a tenant, who waits at them, and the form that makes one more. */
@Named
@ViewScoped
public class OpenInvitationsPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 20;
  private static final int WAITING_AT_A_TIME = 50;
  private static final List<Integer> DAYS = List.of(7, 30, 90, 180, 365);

  @Inject BrowseOpenInvitations browseOpenInvitations;
  @Inject BrowseAdmissions browseAdmissions;
  @Inject BrowseChallenges browseChallenges;
  @Inject MakeOpenInvitation makeOpenInvitation;
  @Inject SeeProposedCircle seeProposedCircle;
  @Inject RevokeOpenInvitation revokeOpenInvitation;
  @Inject AdmitPerson admitPerson;
  @Inject RefusePerson refusePerson;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AdminWords say;

  private UUID before;
  private List<OpenInvitationRow> rows = List.of();
  private List<AdmissionRow> waiting = List.of();
  private UUID next;
  private OpenInvitationDraft draft;
  private List<ChallengeRow> challenges = List.of();
  private ProposedCircle proposed;

  public void open() {
    before = address.queriedId("before");
    attempt.opening(
        () -> {
          load();
          if (rows.isEmpty() && before == null) {
            begin();
          }
        });
  }

  private void load() {
    Page<OpenInvitationRow> page = browseOpenInvitations.handle(current.actor(), before, AT_A_TIME);
    rows = page.items();
    next = page.next();
    waiting =
        browseAdmissions
            .handle(current.actor(), AdmissionStatus.WAITING, null, WAITING_AT_A_TIME)
            .items();
  }

  /** Opens the form. */
  public void begin() {
    challenges =
        browseChallenges.handle(current.actor(), ChallengeStatus.OPEN, null, Page.MOST).items();
    draft = new OpenInvitationDraft();
    proposed = null;
  }

  /** Looks whether a partner speaks for the circle of the domains that are typed. */
  public void propose() {
    attempt.to(() -> proposed = seeProposedCircle.handle(current.actor(), draft.form().domains()));
  }

  public void putAside() {
    draft = null;
  }

  public void make() {
    if (attempt.to(() -> makeOpenInvitation.handle(current.actor(), draft.form()))) {
      attempt.done(say.of("open.made", draft.getName().strip()));
      draft = null;
      before = null;
      attempt.to(this::load);
    }
  }

  public void revoke(OpenInvitationRow row) {
    if (attempt.to(() -> revokeOpenInvitation.handle(current.actor(), row.id()))) {
      attempt.done(say.of("open.revoked", row.name()));
      attempt.to(this::load);
    }
  }

  public void admit(AdmissionRow row) {
    answer(row, "open.admitted", () -> admitPerson.handle(current.actor(), row.id()));
  }

  public void refuse(AdmissionRow row) {
    answer(row, "open.refused", () -> refusePerson.handle(current.actor(), row.id()));
  }

  /** Loads anew also where it was refused: somebody else may have answered meanwhile. */
  private void answer(AdmissionRow row, String said, Runnable act) {
    if (attempt.to(act)) {
      attempt.done(say.of(said, row.displayName()));
    }
    attempt.to(this::load);
  }

  /** The picture of the code to scan. */
  public String qr(OpenInvitationRow row) {
    return QrCode.ofInvitation(row.address()).dataAddress();
  }

  public boolean isLive(OpenInvitationRow row) {
    return row.status() == OpenInvitationStatus.OPEN;
  }

  /** How many have come in, of how many. */
  public String count(OpenInvitationRow row) {
    return row.cap() == null
        ? say.of("open.count", row.admitted())
        : say.of("open.count.cap", row.admitted(), row.cap());
  }

  /** Until when, or since when no more. */
  public String when(OpenInvitationRow row) {
    return say.of(
        row.status() == OpenInvitationStatus.EXPIRED ? "open.ended" : "open.until",
        say.date(row.expiresAt()));
  }

  public String domains(OpenInvitationRow row) {
    return String.join(", ", row.domains());
  }

  public String tone(OpenInvitationRow row) {
    return switch (row.status()) {
      case OPEN -> "ok";
      case FULL -> "info";
      case EXPIRED -> "warn";
      case REVOKED -> "";
    };
  }

  public String icon(OpenInvitationRow row) {
    return switch (row.status()) {
      case OPEN -> "circle-check";
      case FULL -> "users";
      case EXPIRED -> "hourglass";
      case REVOKED -> "circle-x";
    };
  }

  /** The address of the next rows; null at the end. */
  public String getMore() {
    return Address.more(null, next);
  }

  public List<OpenInvitationRow> getRows() {
    return rows;
  }

  /** Who waits for an answer, at whichever invitation. */
  public List<AdmissionRow> getWaiting() {
    return waiting;
  }

  /** What is being written; null while the form is shut. */
  public OpenInvitationDraft getDraft() {
    return draft;
  }

  /** The circle that a partner speaks for; null for none. */
  public ProposedCircle getProposed() {
    return proposed;
  }

  public List<ChallengeRow> getChallenges() {
    return challenges;
  }

  public Circle[] getCircles() {
    return Circle.values();
  }

  /** What somebody can come in as who is not known by name. */
  public List<Role> getRoles() {
    return List.of(Role.CONTRIBUTOR, Role.OBSERVER);
  }

  public List<Integer> getDays() {
    return DAYS;
  }
}
