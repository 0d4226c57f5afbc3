package fr.passerelle.admin.invitation;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ChallengeRow;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.invitation.BrowseInvitations;
import fr.passerelle.invitation.CountInvitations;
import fr.passerelle.invitation.ExtendInvitation;
import fr.passerelle.invitation.Invitation;
import fr.passerelle.invitation.InvitationFilter;
import fr.passerelle.invitation.InvitationRow;
import fr.passerelle.invitation.InvitationStatus;
import fr.passerelle.invitation.ProposedCircle;
import fr.passerelle.invitation.RemindInvitation;
import fr.passerelle.invitation.RemindInvited;
import fr.passerelle.invitation.ResendInvitation;
import fr.passerelle.invitation.RevokeInvitation;
import fr.passerelle.invitation.SeeProposedCircle;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The invitations of a tenant, fifty at a time, and the form that sends more. */
@Named
@ViewScoped
public class InvitationsPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 50;
  private static final int MOST_ADDRESSES = 200;
  private static final Duration SOON = Duration.ofDays(7);

  @Inject BrowseInvitations browseInvitations;
  @Inject CountInvitations countInvitations;
  @Inject ExtendInvitation extendInvitation;
  @Inject RemindInvitation remindInvitation;
  @Inject RemindInvited remindInvited;
  @Inject BrowseChallenges browseChallenges;
  @Inject InvitationBatch batch;
  @Inject SeeProposedCircle seeProposedCircle;
  @Inject ResendInvitation resendInvitation;
  @Inject RevokeInvitation revokeInvitation;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AdminWords say;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  private InvitationFilter status;
  private Map<InvitationFilter, Integer> counts = Map.of();
  private UUID before;
  private List<InvitationRow> rows = List.of();
  private UUID next;

  private InvitationDraft draft;
  private List<ChallengeRow> challenges = List.of();
  private List<String> refusals = List.of();
  private ProposedCircle proposed;

  public void open() {
    status = address.queriedStatus(getStatuses());
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
    counts = countInvitations.handle(current.actor());
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
    proposed = null;
  }

  /** Looks whether a partner speaks for the circle of the addresses that are typed. */
  public void propose() {
    attempt.to(() -> proposed = seeProposedCircle.handle(current.actor(), draft.typed()));
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

  public void extend(InvitationRow row) {
    if (attempt.to(
        () -> extendInvitation.handle(current.actor(), row.id(), Invitation.MOST_DAYS))) {
      attempt.done(say.of("invitations.extended", row.email()));
      attempt.to(this::load);
    }
  }

  public void remind(InvitationRow row) {
    if (attempt.to(() -> remindInvitation.handle(current.actor(), row.id()))) {
      attempt.done(say.of("invitations.reminded", row.email()));
      attempt.to(this::load);
    }
  }

  public void remindAll() {
    if (attempt.to(() -> remindInvited.handle(current.actor()))) {
      attempt.done(say.of("invitations.remindedAll"));
    }
  }

  /** Whether a reminder may go out: the last letter is two days old. */
  public boolean isRemindable(InvitationRow row) {
    Instant last = row.remindedAt() == null ? row.sentAt() : row.remindedAt();
    return row.status() == InvitationStatus.SENT
        && last != null
        && !clock.instant().isBefore(last.plus(Invitation.BETWEEN_REMINDERS));
  }

  /** Whether more time would help: it ends within a week, or has ended. */
  public boolean isExtendable(InvitationRow row) {
    return row.status() == InvitationStatus.EXPIRED
        || row.status() == InvitationStatus.SENT
            && row.expiresAt().isBefore(clock.instant().plus(SOON));
  }

  public boolean isResendable(InvitationRow row) {
    return switch (row.status()) {
      case SENT, EXPIRED, REVOKED, UNDELIVERED -> true;
      case ACCEPTED, DECLINED -> false;
    };
  }

  public boolean isRevocable(InvitationRow row) {
    return row.status() == InvitationStatus.SENT || row.status() == InvitationStatus.UNDELIVERED;
  }

  /**
   * Whether the page behind its link was opened, of one that waits; null where that says nothing.
   */
  public String seen(InvitationRow row) {
    if (row.status() != InvitationStatus.SENT || row.sentAt() == null) {
      return null;
    }
    return row.seenAt() == null
        ? say.of("when.unseen")
        : say.of("when.seen", say.date(row.seenAt()));
  }

  /** What is said under the state of a row: since when, or until when. */
  public String when(InvitationRow row) {
    return switch (row.status()) {
      case SENT ->
          row.sentAt() == null
              ? say.of("when.queued")
              : say.of("when.SENT", say.date(row.expiresAt()));
      case EXPIRED -> say.of("when.on", say.date(row.expiresAt()));
      case ACCEPTED, DECLINED, REVOKED, UNDELIVERED ->
          say.of("when.on", say.date(row.answeredAt()));
    };
  }

  /** How the state of a row is coloured. */
  public String tone(InvitationRow row) {
    return switch (row.status()) {
      case SENT -> "info";
      case ACCEPTED -> "ok";
      case EXPIRED -> "warn";
      case UNDELIVERED -> "danger";
      case DECLINED, REVOKED -> "";
    };
  }

  public String icon(InvitationRow row) {
    return switch (row.status()) {
      case SENT -> "send";
      case ACCEPTED -> "circle-check";
      case EXPIRED -> "hourglass";
      case UNDELIVERED -> "circle-alert";
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

  public List<InvitationFilter> getStatuses() {
    return List.of(InvitationFilter.values());
  }

  /** How many there are of a sort; « 1 000+ » where there are more. */
  public String count(InvitationFilter one) {
    int count = counts.getOrDefault(one, 0);
    return say.of(count < CountInvitations.MOST ? "count" : "count.more", count);
  }

  public InvitationFilter getStatus() {
    return status;
  }

  public List<InvitationRow> getRows() {
    return rows;
  }

  /** What is being written; null while the form is shut. */
  public InvitationDraft getDraft() {
    return draft;
  }

  /** The circle that a partner speaks for; null for none. */
  public ProposedCircle getProposed() {
    return proposed;
  }

  public List<String> getRefusals() {
    return refusals;
  }

  public List<ChallengeRow> getChallenges() {
    return challenges;
  }
}
