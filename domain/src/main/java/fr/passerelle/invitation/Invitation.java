package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.JoinCode;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An offer of membership to one person, by mail.
 *
 * <p>SENT; then ACCEPTED or DECLINED by the person, REVOKED by an admin, UNDELIVERED where the mail
 * server takes no letter for it, or past its expiry. A further letter gives it a new link as long
 * as nobody has answered.
 */
@Entity
@Table(name = "invitation")
public class Invitation {
  /** The longest that a link works. */
  public static final int MOST_DAYS = 14;

  /** How long somebody who declined is not invited anew. */
  public static final Duration PEACE = Duration.ofDays(30);

  /** How long after a letter the next reminder may go out. */
  public static final Duration BETWEEN_REMINDERS = Duration.ofDays(2);

  private static final int PROBLEM_MOST = 200;
  private static final int MESSAGE_MOST = 2000;
  @Id private UUID id;
  private String email;
  private String name = "";

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "challenge_id")
  private UUID challengeId;

  private String message;
  private String locale;

  @Enumerated(EnumType.STRING)
  private InvitationStatus status;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "stop_code")
  private String stopCode;

  @Column(name = "invited_by")
  private UUID invitedBy;

  @Column(name = "import_id")
  private UUID importId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String problem = "";

  @Column(name = "accepted_by")
  private UUID acceptedBy;

  @Version private int version;

  protected Invitation() {}

  /**
   * Refuses, by field, an address that cannot be one, the role of owner, and more than {@link
   * #MOST_DAYS} days.
   */
  Invitation(UUID id, InvitationForm form, UUID invitedBy, Instant now) {
    this.id = id;
    this.email = EmailAddress.of(form.email());
    this.circle = Check.present("circle", form.circle());
    this.role = offered(form.role());
    this.challengeId = form.challengeId();
    this.message = message(form.message());
    this.locale = "en".equals(form.locale()) ? "en" : "fr";
    this.status = InvitationStatus.SENT;
    this.invitedBy = invitedBy;
    this.stopCode = JoinCode.next();
    this.createdAt = now;
    this.expiresAt = expiry(form.days(), now);
  }

  /** A role that an invitation can offer; owners are made among the members. */
  public static Role offered(Role role) {
    if (Check.present("role", role) == Role.OWNER) {
      throw Refusal.of("role", RefusalCode.NOT_ALLOWED);
    }
    return role;
  }

  /** The inviter's own words; refused where they are too long. */
  public static String message(String typed) {
    return Check.optional("message", typed, MESSAGE_MOST);
  }

  /** Came out of a list, which may have said a name too. */
  void listed(String nameInList, UUID list) {
    name = nameInList;
    importId = list;
  }

  private static Instant expiry(int days, Instant now) {
    return now.plus(Duration.ofDays(Check.range("days", days, 1, MOST_DAYS)));
  }

  /** The letter goes out now, with a link made of this token; a former link stops working. */
  void written(String hashOfToken, Instant now) {
    tokenHash = hashOfToken;
    sentAt = now;
  }

  /** Prepares a further letter. */
  void renew(int days, Instant now) {
    refuseAnswered();
    expiresAt = expiry(days, now);
    tokenHash = null;
    sentAt = null;
    remindedAt = null;
    status = InvitationStatus.SENT;
    answeredAt = null;
    problem = "";
  }

  /** Gives more time to answer, without a letter: the link that was sent goes on working. */
  void extend(int days, Instant now) {
    refuseAnswered();
    if (status != InvitationStatus.SENT) {
      refuseClosed(now);
    }
    expiresAt = expiry(days, now);
  }

  /** Refuses while the last letter is younger than {@link #BETWEEN_REMINDERS}. */
  void remind(Instant now) {
    refuseAnswered();
    refuseClosed(now);
    Instant last = remindedAt != null ? remindedAt : sentAt != null ? sentAt : createdAt;
    Instant next = last.plus(BETWEEN_REMINDERS);
    if (now.isBefore(next)) {
      throw new Refusal(RefusalCode.REMINDED_LATELY, next);
    }
    remindedAt = now;
  }

  /** The mail server takes no letter to this address, and says why. */
  void undelivered(String reason, Instant now) {
    if (status == InvitationStatus.SENT) {
      status = InvitationStatus.UNDELIVERED;
      problem = reason.length() > PROBLEM_MOST ? reason.substring(0, PROBLEM_MOST) : reason;
      answeredAt = now;
    }
  }

  void revoke(Instant now) {
    refuseAnswered();
    status = InvitationStatus.REVOKED;
    answeredAt = now;
  }

  void decline(Instant now) {
    refuseClosed(now);
    status = InvitationStatus.DECLINED;
    answeredAt = now;
  }

  /** Refuses another address than the invited one, and one that its provider does not vouch for. */
  void accept(UUID personId, String personEmail, boolean verified, Instant now) {
    refuseClosed(now);
    if (!email.equals(personEmail)) {
      throw new Refusal(RefusalCode.INVITATION_FOR_SOMEBODY_ELSE, maskedEmail());
    }
    if (!verified) {
      throw new Refusal(RefusalCode.EMAIL_NOT_VERIFIED);
    }
    status = InvitationStatus.ACCEPTED;
    answeredAt = now;
    acceptedBy = personId;
  }

  /** Refuses an invitation that can no longer be answered, with its reason. */
  void refuseClosed(Instant now) {
    switch (status(now)) {
      case ACCEPTED, DECLINED -> throw new Refusal(RefusalCode.INVITATION_USED);
      case REVOKED -> throw new Refusal(RefusalCode.INVITATION_REVOKED);
      case EXPIRED -> throw new Refusal(RefusalCode.INVITATION_EXPIRED);
      case SENT, UNDELIVERED -> {}
    }
  }

  private void refuseAnswered() {
    if (status == InvitationStatus.ACCEPTED) {
      throw new Refusal(RefusalCode.INVITATION_USED);
    }
    if (status == InvitationStatus.DECLINED) {
      throw new Refusal(RefusalCode.OPTED_OUT);
    }
  }

  /** The status as of now: one that nobody answered in time has EXPIRED. */
  InvitationStatus status(Instant now) {
    return statusAt(status, expiresAt, now);
  }

  static InvitationStatus statusAt(InvitationStatus stored, Instant expiresAt, Instant now) {
    return stored == InvitationStatus.SENT && !now.isBefore(expiresAt)
        ? InvitationStatus.EXPIRED
        : stored;
  }

  /** The address with its first letter and its domain alone. */
  String maskedEmail() {
    return EmailAddress.masked(email);
  }

  boolean acceptedBy(UUID personId) {
    return status == InvitationStatus.ACCEPTED && personId != null && personId.equals(acceptedBy);
  }

  public UUID getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public Circle getCircle() {
    return circle;
  }

  public Role getRole() {
    return role;
  }

  public UUID getChallengeId() {
    return challengeId;
  }

  public String getMessage() {
    return message;
  }

  public String getLocale() {
    return locale;
  }

  /** What the link holds by which the receiver wants no more invitations from this tenant. */
  String stopCode() {
    if (stopCode == null) {
      stopCode = JoinCode.next();
    }
    return stopCode;
  }

  public UUID getInvitedBy() {
    return invitedBy;
  }

  Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public int getVersion() {
    return version;
  }
}
