package fr.passerelle.admin.invitation;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.invitation.BrowseInvitations;
import fr.passerelle.invitation.Invitation;
import fr.passerelle.invitation.InvitationRow;
import fr.passerelle.invitation.InvitationStatus;
import fr.passerelle.invitation.ResendInvitation;
import fr.passerelle.invitation.RevokeInvitation;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The invitations of a tenant, fifty at a time, and the form that sends more. */
@Named
@ViewScoped
public class InvitationsPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 50;
  private static final int MOST_ADDRESSES = 200;
  private static final List<Integer> DAYS = List.of(3, 7, Invitation.MOST_DAYS);

  @Inject BrowseInvitations browseInvitations;
  @Inject BrowseChallenges browseChallenges;
  @Inject InvitationBatch batch;
  @Inject ResendInvitation resendInvitation;
  @Inject RevokeInvitation revokeInvitation;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AdminWords say;
  @Inject HttpServletRequest request;

  private InvitationStatus status;
  private UUID before;
  private List<InvitationRow> rows = List.of();
  private UUID next;

  private InvitationDraft draft;
  private List<ChallengeRow> challenges = List.of();
  private List<String> refusals = List.of();

  public void open() {
    status = address.queriedStatus(List.of(getStatuses()));
    before = address.queriedId("before");
    attempt.opening(
        () -> {
          load();
          UUID challenge = address.queriedId("challenge");
          if (rows.isEmpty() && isWhole()
              || challenge != null
              || request.getParameter("new") != null) {
            begin(challenge);
          }
        });
  }

  private void load() {
    Page<InvitationRow> page = browseInvitations.handle(current.actor(), status, before, AT_A_TIME);
    rows = page.items();
    next = page.next();
  }

  /** Opens the form. */
  public void begin() {
    begin(null);
  }

  private void begin(UUID challenge) {
    challenges =
        browseChallenges.handle(current.actor(), ChallengeStatus.OPEN, null, Page.MOST).items();
    boolean open = challenges.stream().anyMatch(row -> row.id().equals(challenge));
    draft = new InvitationDraft(current.tenant().locale(), open ? challenge : null);
    refusals = List.of();
  }

  public void putAside() {
    draft = null;
  }

  public void invite() {
    int asked = draft.typed().size();
    if (asked == 0 || asked > MOST_ADDRESSES) {
      attempt.wrong(
          "addresses", say.of(asked == 0 ? "invite.addresses.none" : "invite.addresses.many"));
      return;
    }
    attempt.to(() -> tell(batch.send(current.actor(), draft)));
  }

  /** Only the refused addresses stay in the form, each with its reason. */
  private void tell(InvitationBatch.Result result) {
    Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    refusals =
        result.refused().stream()
            .map(
                one ->
                    say.of(
                        "invite.refused",
                        one.address(),
                        RefusalWords.of(one.reason(), locale, current.actor().zone())))
            .toList();
    if (result.sent() > 0) {
      attempt.done(say.of("invite.sent", result.sent()));
      status = null;
      before = null;
      load();
    }
    if (refusals.isEmpty()) {
      draft = null;
    } else {
      draft.setAddresses(
          String.join("\n", result.refused().stream().map(one -> one.address()).toList()));
      attempt.wrong("addresses", say.of("invite.addresses.refused", refusals.size()));
    }
  }

  public void resend(InvitationRow row) {
    if (attempt.to(
        () -> resendInvitation.handle(current.actor(), row.id(), Invitation.MOST_DAYS))) {
      attempt.done(say.of("invitations.resent", row.email()));
      attempt.to(this::load);
    }
  }

  public void revoke(InvitationRow row) {
    if (attempt.to(() -> revokeInvitation.handle(current.actor(), row.id()))) {
      attempt.done(say.of("invitations.revoked", row.email()));
      attempt.to(this::load);
    }
  }

  public boolean isResendable(InvitationRow row) {
    return switch (row.status()) {
      case SENT, EXPIRED, REVOKED -> true;
      case ACCEPTED, DECLINED -> false;
    };
  }

  public boolean isRevocable(InvitationRow row) {
    return row.status() == InvitationStatus.SENT;
  }

  /** What is said under the state of a row: since when, or until when. */
  public String when(InvitationRow row) {
    return switch (row.status()) {
      case SENT ->
          row.sentAt() == null
              ? say.of("when.queued")
              : say.of("when.SENT", say.date(row.expiresAt()));
      case EXPIRED -> say.of("when.on", say.date(row.expiresAt()));
      case ACCEPTED, DECLINED, REVOKED -> say.of("when.on", say.date(row.answeredAt()));
    };
  }

  /** How the state of a row is coloured. */
  public String tone(InvitationRow row) {
    return switch (row.status()) {
      case SENT -> "info";
      case ACCEPTED -> "ok";
      case EXPIRED -> "warn";
      case DECLINED, REVOKED -> "";
    };
  }

  public String icon(InvitationRow row) {
    return switch (row.status()) {
      case SENT -> "send";
      case ACCEPTED -> "circle-check";
      case EXPIRED -> "hourglass";
      case DECLINED, REVOKED -> "circle-x";
    };
  }

  /** The address of the next rows; null at the end. */
  public String getMore() {
    return Address.more(status, next);
  }

  /** Whether nothing is left out by a filter or by older pages. */
  public boolean isWhole() {
    return status == null && before == null;
  }

  public InvitationStatus[] getStatuses() {
    return InvitationStatus.values();
  }

  public InvitationStatus getStatus() {
    return status;
  }

  public List<InvitationRow> getRows() {
    return rows;
  }

  /** What is being written; null while the form is shut. */
  public InvitationDraft getDraft() {
    return draft;
  }

  public List<String> getRefusals() {
    return refusals;
  }

  public List<ChallengeRow> getChallenges() {
    return challenges;
  }

  public Circle[] getCircles() {
    return Circle.values();
  }

  /** What somebody can be invited as: owners are made among the members. */
  public List<Role> getRoles() {
    return Stream.of(Role.values()).filter(role -> role != Role.OWNER).toList();
  }

  public List<Integer> getDays() {
    return DAYS;
  }

  /** The languages of the letter, by their names. */
  public Map<String, String> getLanguages() {
    return Map.of("Français", "fr", "English", "en");
  }
}
