package fr.passerelle.home;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Something that waits for the person.
 *
 * @param submissionId null where it is not about one
 * @param count how many of them: submissions to judge, people to thank; 1 otherwise
 * @param deadline null where there is none
 */
public record Waiting(
    Kind kind,
    String slug,
    String tenantName,
    String tenantColour,
    UUID challengeId,
    String challengeTitle,
    UUID submissionId,
    int count,
    Instant deadline,
    ZoneId zone)
    implements Serializable {
  /** The same, without the deadline, which is past. */
  Waiting withoutDeadline() {
    return new Waiting(
        kind,
        slug,
        tenantName,
        tenantColour,
        challengeId,
        challengeTitle,
        submissionId,
        count,
        null,
        zone);
  }

  public enum Kind {
    ACCEPT_TERMS,
    FORM_TEAM,
    HAND_IN,
    IMPROVE,
    JUDGE,
    DECIDE,
    THANK
  }
}
