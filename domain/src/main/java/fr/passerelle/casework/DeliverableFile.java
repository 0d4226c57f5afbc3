package fr.passerelle.casework;

import fr.passerelle.files.FileView;
import java.time.Instant;
import java.util.UUID;

/** A file of a solution, and which versions hold it. */
public record DeliverableFile(
    UUID id,
    UUID fileId,
    int firstVersion,
    Integer removedIn,
    String name,
    String mediaType,
    long size,
    String sha256,
    UUID uploadedBy,
    Instant uploadedAt) {

  /** Whether version {@code number} holds it; the draft is the one after the latest. */
  boolean in(int number) {
    return firstVersion <= number && (removedIn == null || removedIn > number);
  }

  /**
   * @param masked whether it stays hidden who uploaded it
   */
  FileView view(boolean masked) {
    return new FileView(id, name, mediaType, size, masked ? null : uploadedBy, uploadedAt);
  }
}
