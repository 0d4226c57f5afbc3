package fr.passerelle.challenge;

import java.time.Instant;

/** Where a case stands: its status, and for an open one whether the deadline has passed. */
public enum Phase {
  DRAFT,
  SOLUTION,
  JURY,
  RESULTS,
  ARCHIVED;

  /** Solutions are taken before the deadline, not at it. */
  public static Phase of(ChallengeStatus status, Instant deadline, Instant now) {
    return switch (status) {
      case DRAFT -> DRAFT;
      case OPEN -> deadline == null || now.isBefore(deadline) ? SOLUTION : JURY;
      case DECIDED -> RESULTS;
      case ARCHIVED -> ARCHIVED;
    };
  }
}
