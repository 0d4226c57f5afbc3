package fr.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person in a team; in one team only of each challenge. */
@Entity
@Table(name = "team_member")
public class TeamMember {
  @Id private UUID id;

  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "joined_at")
  private Instant joinedAt;

  protected TeamMember() {}

  TeamMember(UUID id, UUID teamId, UUID challengeId, UUID personId, Instant joinedAt) {
    this.id = id;
    this.teamId = teamId;
    this.challengeId = challengeId;
    this.personId = personId;
    this.joinedAt = joinedAt;
  }

  public UUID getId() {
    return id;
  }

  public UUID getTeamId() {
    return teamId;
  }

  public UUID getPersonId() {
    return personId;
  }

  public Instant getJoinedAt() {
    return joinedAt;
  }
}
