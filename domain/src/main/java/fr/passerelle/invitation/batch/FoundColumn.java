package fr.passerelle.invitation.batch;

import java.io.Serializable;

/**
 * A column of the file.
 *
 * @param meaning what it was taken for; null where it was left aside
 * @param heading as it stands in the file; empty without one
 */
public record FoundColumn(Meaning meaning, String heading) implements Serializable {
  /** What a column says of a person. */
  public enum Meaning {
    EMAIL,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    CIRCLE,
    LANGUAGE
  }
}
