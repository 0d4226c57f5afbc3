package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Check;
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
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An offer of membership to one person, by mail.
 *
 * <p>SENT; then ACCEPTED or DECLINED by the person, REVOKED by an admin, or past its expiry. A
 * further letter gives it a new link and a new expiry as long as nobody has accepted it.
 */
@Entity
@Table(name = "invitation")
public class Invitation {
  /** The longest that a link works. */
  public static final int MOST_DAYS = 14;

  private static final int MESSAGE_MOST = 2000;
  private static final int EMAIL_MOST = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@.<>\"(),;:]{2,}");

  @Id private UUID id;
  private String email;

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

  @Column(name = "invited_by")
  private UUID invitedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

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
    this.email = address(form.email());
    this.circle = Check.present("circle", form.circle());
    this.role = Check.present("role", form.role());
    if (role == Role.OWNER) {
      throw Refusal.of("role", RefusalCode.NOT_ALLOWED);
    }
    this.challengeId = form.challengeId();
    this.message = Check.optional("message", form.message(), MESSAGE_MOST);
    this.locale = "en".equals(form.locale()) ? "en" : "fr";
    this.status = InvitationStatus.SENT;
    this.invitedBy = invitedBy;
    this.createdAt = now;
    this.expiresAt = expiry(form.days(), now);
  }

  /** The address in the form in which two of them are compared. */
  public static String address(String typed) {
    String address = Check.required("email", typed, EMAIL_MOST).toLowerCase(Locale.ROOT);
    if (!EMAIL.matcher(address).matches()) {
      throw Refusal.of("email", RefusalCode.INVALID_EMAIL);
    }
    return address;
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
    status = InvitationStatus.SENT;
    answeredAt = null;
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
      case SENT -> {}
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
    return email.charAt(0) + "•••" + email.substring(email.indexOf('@'));
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

  public UUID getInvitedBy() {
    return invitedBy;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public int getVersion() {
    return version;
  }
}
