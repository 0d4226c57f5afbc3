package fr.passerelle.invitation.open;

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
 * That a person came by an open invitation, when, and through which channel.
 *
 * <p>WAITING until an admin admits or refuses them, where one has a word; ADMITTED at once
 * otherwise. Whoever was refused can ask again after {@link #PAUSE}; whoever was admitted and is no
 * member any more asks again, and waits.
 */
@Entity
@Table(name = "admission")
public class Admission {
  /** How long a refusal holds. */
  static final Duration PAUSE = Duration.ofDays(30);

  @Id private UUID id;

  @Column(name = "open_invitation_id")
  private UUID openInvitationId;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private AdmissionStatus status;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Version private int version;

  protected Admission() {}

  Admission(UUID id, UUID openInvitationId, UUID personId, Channel channel, Instant now) {
    this.id = id;
    this.openInvitationId = openInvitationId;
    this.personId = personId;
    this.channel = channel;
    this.status = AdmissionStatus.WAITING;
    this.askedAt = now;
  }

  /** Refuses, with the day from which on they can, those who were refused a short while ago. */
  void askAgain(Channel by, Instant now) {
    if (status == AdmissionStatus.WAITING) {
      return;
    }
    if (status == AdmissionStatus.REFUSED && now.isBefore(decidedAt.plus(PAUSE))) {
      throw new Refusal(RefusalCode.ADMISSION_REFUSED, decidedAt.plus(PAUSE));
    }
    channel = by;
    status = AdmissionStatus.WAITING;
    askedAt = now;
    decidedAt = null;
    decidedBy = null;
  }

  /**
   * @param by the admin; null where nobody had a word
   */
  void admit(UUID by, Instant now) {
    decide(AdmissionStatus.ADMITTED, by, now);
  }

  void refuse(UUID by, Instant now) {
    decide(AdmissionStatus.REFUSED, by, now);
  }

  private void decide(AdmissionStatus decided, UUID by, Instant now) {
    if (status != AdmissionStatus.WAITING) {
      throw new Refusal(RefusalCode.ADMISSION_DECIDED);
    }
    status = decided;
    decidedAt = now;
    decidedBy = by;
  }

  public UUID getId() {
    return id;
  }

  public UUID getOpenInvitationId() {
    return openInvitationId;
  }

  public UUID getPersonId() {
    return personId;
  }

  public AdmissionStatus getStatus() {
    return status;
  }
}
