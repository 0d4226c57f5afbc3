package fr.passerelle.home;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to the person: a decision on their solution, or thanks. */
public record News(
    Kind kind,
    String slug,
    String tenantName,
    String tenantColour,
    UUID challengeId,
    String challengeTitle,
    UUID submissionId,
    String text,
    String by,
    Instant at)
    implements Serializable {
  public enum Kind {
    GO,
    NOT_NOW,
    MERGED,
    THANKS
  }
}
