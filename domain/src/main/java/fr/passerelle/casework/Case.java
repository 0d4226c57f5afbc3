package fr.passerelle.casework;

import fr.passerelle.challenge.Challenge;
import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.Phase;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A challenge as those meet it who work on it, judge it or decide about it: its dates and limits.
 *
 * @param scale the highest points of a criterion; the lowest is 1
 * @param termsVersion the version of the terms that must be accepted before taking part
 */
public record Case(
    UUID id,
    String title,
    ChallengeStatus status,
    Instant deadline,
    ZoneId zone,
    int scale,
    int teamMax,
    int termsVersion) {

  public static Case of(Challenge challenge) {
    return new Case(
        challenge.getId(),
        challenge.getTitle(),
        challenge.getStatus(),
        challenge.getDeadline(),
        challenge.getZone(),
        challenge.getScale(),
        challenge.getTeamMax(),
        challenge.getTermsVersion());
  }

  public Phase phase(Instant now) {
    return Phase.of(status, deadline, now);
  }

  /** Refuses with CHALLENGE_CLOSED unless solutions are taken now. */
  public void requireOpen(Instant now) {
    if (phase(now) != Phase.SOLUTION) {
      throw closed();
    }
  }

  /** Refuses with CHALLENGE_CLOSED once the last decision has been taken. */
  public void requireUndecided() {
    if (status != ChallengeStatus.OPEN) {
      throw closed();
    }
  }

  /** Refuses with JURY_NOT_OPEN until the deadline has passed. */
  public void requireJury(Instant now) {
    if (!judged(now)) {
      throw new Refusal(RefusalCode.JURY_NOT_OPEN, said());
    }
  }

  /** Whether the deadline has passed, so that jurors may read what was handed in. */
  public boolean judged(Instant now) {
    return switch (phase(now)) {
      case DRAFT, SOLUTION -> false;
      case JURY, RESULTS, ARCHIVED -> true;
    };
  }

  private Refusal closed() {
    return new Refusal(RefusalCode.CHALLENGE_CLOSED, said());
  }

  private Object said() {
    return deadline == null ? "–" : deadline;
  }
}
