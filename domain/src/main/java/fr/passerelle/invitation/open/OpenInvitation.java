package fr.passerelle.invitation.open;

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
import java.util.List;
import java.util.UUID;

/**
 * A link, and its QR code, by which people come in who are not known by name yet.
 *
 * <p>OPEN from the day it is made, until an admin revokes it, its time is over, or as many people
 * as its cap allows have come in. Its code hangs on walls and is read again to print the next
 * poster, so it is stored as it is; what guards it are cap, expiry, domains and an admin's word.
 */
@Entity
@Table(name = "open_invitation")
public class OpenInvitation {
  /** The longest that it works. */
  public static final int MOST_DAYS = 365;

  /** The highest cap. */
  public static final int MOST_PEOPLE = 10_000;

  /** Admins hear of people who wait at most so often, however many come. */
  static final Duration BETWEEN_LETTERS = Duration.ofHours(1);

  private static final int NAME_MOST = 120;
  private static final int MESSAGE_MOST = 500;

  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "challenge_id")
  private UUID challengeId;

  private String message;
  private String code;
  private String domains;
  private Integer cap;
  private boolean approval;
  private int admitted;

  @Column(name = "created_by")
  private UUID createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "letter_at")
  private Instant letterAt;

  @Version private int version;

  protected OpenInvitation() {}

  /** Refuses, by field, a role that decides about others, and bounds that are none. */
  OpenInvitation(UUID id, OpenInvitationForm form, UUID createdBy, Instant now) {
    this.id = id;
    this.name = Check.required("name", form.name(), NAME_MOST);
    this.circle = Check.present("circle", form.circle());
    this.role = Check.present("role", form.role());
    if (role != Role.CONTRIBUTOR && role != Role.OBSERVER) {
      throw Refusal.of("role", RefusalCode.NOT_ALLOWED);
    }
    this.challengeId = form.challengeId();
    this.message = Check.optional("message", form.message(), MESSAGE_MOST);
    this.code = JoinCode.next();
    this.domains = EmailDomains.typed(form.domains()).text();
    this.cap = form.cap() == null ? null : Check.range("cap", form.cap(), 1, MOST_PEOPLE);
    this.approval = form.approval();
    this.createdBy = createdBy;
    this.createdAt = now;
    this.expiresAt = now.plus(Duration.ofDays(Check.range("days", form.days(), 1, MOST_DAYS)));
  }

  OpenInvitationStatus status(Instant now) {
    return statusAt(revokedAt, expiresAt, admitted, cap, now);
  }

  static OpenInvitationStatus statusAt(
      Instant revokedAt, Instant expiresAt, int admitted, Integer cap, Instant now) {
    if (revokedAt != null) {
      return OpenInvitationStatus.REVOKED;
    }
    if (!now.isBefore(expiresAt)) {
      return OpenInvitationStatus.EXPIRED;
    }
    return cap != null && admitted >= cap ? OpenInvitationStatus.FULL : OpenInvitationStatus.OPEN;
  }

  /** Refuses, with its reason, where it lets nobody in any more. */
  void refuseClosed(Instant now) {
    switch (status(now)) {
      case REVOKED -> throw new Refusal(RefusalCode.OPEN_INVITATION_REVOKED);
      case EXPIRED -> throw new Refusal(RefusalCode.OPEN_INVITATION_EXPIRED);
      case FULL -> throw new Refusal(RefusalCode.OPEN_INVITATION_FULL);
      case OPEN -> {}
    }
  }

  /** Refuses an address that nobody vouches for, and one of another domain than those named. */
  void refuseAddress(String email, boolean verified) {
    if (!isFor(email)) {
      throw new Refusal(RefusalCode.DOMAIN_NOT_ALLOWED, String.join(", ", getDomains()));
    }
    if (!verified) {
      throw new Refusal(RefusalCode.EMAIL_NOT_VERIFIED);
    }
  }

  /** Whether the address is of a domain that it is for. */
  boolean isFor(String email) {
    return EmailDomains.stored(domains).hold(email);
  }

  /** Counts one more who has come in; call with the row locked. Refuses over the cap. */
  void letIn() {
    if (cap != null && admitted >= cap) {
      throw new Refusal(RefusalCode.OPEN_INVITATION_FULL);
    }
    admitted++;
  }

  /** Its link stops working for good; once more changes nothing. */
  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  /**
   * When the admins are to be written to about somebody who now waits; null where a letter is on
   * its way already, which will count this one too.
   */
  Instant letterDue(Instant now) {
    if (letterAt != null && letterAt.isAfter(now)) {
      return null;
    }
    Instant next = letterAt == null ? now : letterAt.plus(BETWEEN_LETTERS);
    letterAt = next.isAfter(now) ? next : now;
    return letterAt;
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
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

  public String getCode() {
    return code;
  }

  /** The e-mail domains that it is for; empty for all. */
  public List<String> getDomains() {
    return EmailDomains.stored(domains).names();
  }

  public boolean isApproval() {
    return approval;
  }

  public UUID getCreatedBy() {
    return createdBy;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }
}
