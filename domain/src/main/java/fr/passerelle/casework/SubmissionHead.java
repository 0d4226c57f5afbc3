package fr.passerelle.casework;

import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.Phase;
import java.time.Instant;
import java.util.UUID;

/** A solution with its team and where its challenge stands: what decides who reads it. */
public record SubmissionHead(
    UUID id,
    UUID challengeId,
    UUID teamId,
    String teamName,
    UUID captainId,
    Instant draftSavedAt,
    UUID draftSavedBy,
    int latestVersion,
    Instant submittedAt,
    int version,
    ChallengeStatus status,
    Instant deadline) {

  boolean handedIn() {
    return latestVersion > 0;
  }

  int draftNumber() {
    return latestVersion + 1;
  }

  /** Whether the deadline has passed. */
  boolean judged(Instant now) {
    return switch (Phase.of(status, deadline, now)) {
      case DRAFT, SOLUTION -> false;
      case JURY, RESULTS, ARCHIVED -> true;
    };
  }
}
