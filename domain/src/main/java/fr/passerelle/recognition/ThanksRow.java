package fr.passerelle.recognition;

import fr.passerelle.membership.Circle;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * @param message null while the person waits
 * @param because why they are to be thanked: member of a team that handed in, or juror
 */
public record ThanksRow(
    UUID personId,
    String displayName,
    Circle circle,
    Because because,
    String teamName,
    String message,
    String thankedBy,
    Instant thankedAt)
    implements Serializable {
  public enum Because {
    SOLUTION,
    JURY
  }
}
