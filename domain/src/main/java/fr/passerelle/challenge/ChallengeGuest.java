package fr.passerelle.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who was let into a challenge by name. */
@Entity
@Table(name = "challenge_guest")
public class ChallengeGuest {
  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "person_id")
  private UUID personId;

  private Instant since;

  protected ChallengeGuest() {}
}
