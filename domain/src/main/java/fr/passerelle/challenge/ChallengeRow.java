package fr.passerelle.challenge;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A challenge in a list.
 *
 * @param submissionCount solutions handed in
 */
public record ChallengeRow(
    UUID id,
    ChallengeKind kind,
    ChallengeStatus status,
    String title,
    String locale,
    Instant deadline,
    ZoneId zone,
    Confidentiality confidentiality,
    int submissionCount,
    Instant publishedAt)
    implements Serializable {
  public Phase phase(Instant now) {
    return Phase.of(status, deadline, now);
  }
}
