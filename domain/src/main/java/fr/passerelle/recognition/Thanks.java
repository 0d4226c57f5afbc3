package fr.passerelle.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A word of thanks to one person for their part in a challenge; said once, and for good. */
@Entity
@Table(name = "thanks")
public class Thanks {
  static final int MESSAGE_MOST = 2000;

  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "person_id")
  private UUID personId;

  private String message;

  @Column(name = "thanked_by")
  private UUID thankedBy;

  @Column(name = "thanked_at")
  private Instant thankedAt;

  protected Thanks() {}

  Thanks(UUID id, UUID challengeId, UUID personId, String message, UUID thankedBy, Instant now) {
    this.id = id;
    this.challengeId = challengeId;
    this.personId = personId;
    this.message = message;
    this.thankedBy = thankedBy;
    this.thankedAt = now;
  }

  public UUID getId() {
    return id;
  }

  public UUID getPersonId() {
    return personId;
  }

  public String getMessage() {
    return message;
  }
}
