package fr.passerelle.casework;

import java.time.Instant;

/** A version with its texts, for readers; {@code submittedBy} is a name. */
public record VersionText(
    int number,
    String title,
    String bodyMd,
    String note,
    Instant submittedAt,
    String submittedBy,
    String fingerprint) {

  VersionLine line() {
    return new VersionLine(number, submittedAt, submittedBy, fingerprint);
  }
}
