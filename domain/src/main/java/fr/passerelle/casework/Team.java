package fr.passerelle.casework;

import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * People who solve a case together.
 *
 * <p>Formed by one person, its captain; others join by its code or are taken in, until the
 * deadline. Members may leave until the first version is handed in; the last one out ends it.
 */
@Entity
@Table(name = "team")
public class Team {
  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  private String name;

  @Column(name = "captain_id")
  private UUID captainId;

  @Column(name = "join_code")
  private String joinCode;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Team() {}

  Team(UUID id, UUID challengeId, String name, UUID captainId, String joinCode, Instant createdAt) {
    this.id = id;
    this.challengeId = challengeId;
    this.name = name;
    this.captainId = captainId;
    this.joinCode = joinCode;
    this.createdAt = createdAt;
  }

  /** The first member of the team: the captain. */
  TeamMember captain() {
    return new TeamMember(Ids.next(), id, challengeId, captainId, createdAt);
  }

  /**
   * Takes a person in; refuses with TEAM_FULL.
   *
   * @param members who is in the team now
   */
  TeamMember admit(UUID personId, List<TeamMember> members, int most, Instant now) {
    if (members.size() >= most) {
      throw new Refusal(RefusalCode.TEAM_FULL, most);
    }
    return new TeamMember(Ids.next(), id, challengeId, personId, now);
  }

  /**
   * Hands the captaincy on to the eldest of those who stay, where the captain has left.
   *
   * @param staying at least one
   */
  void goOnWith(List<TeamMember> staying) {
    boolean captainStays = staying.stream().anyMatch(m -> m.getPersonId().equals(captainId));
    if (!captainStays) {
      captainId =
          staying.stream()
              .min(
                  Comparator.comparing(TeamMember::getJoinedAt)
                      .thenComparing(member -> member.getId().toString()))
              .orElseThrow()
              .getPersonId();
    }
  }

  public UUID getId() {
    return id;
  }

  public UUID getChallengeId() {
    return challengeId;
  }

  public String getName() {
    return name;
  }

  public UUID getCaptainId() {
    return captainId;
  }

  public String getJoinCode() {
    return joinCode;
  }
}
