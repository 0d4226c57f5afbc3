package fr.passerelle.export;

import java.time.Instant;
import java.util.UUID;

/**
 * An export as its readers see it.
 *
 * @param size in bytes; null until it is ready
 * @param expiresAt when its file goes; null until it is ready
 */
public record ExportView(
    UUID id, Instant askedAt, ExportStatus status, Long size, Instant expiresAt) {
  /** Whether it can be taken now. */
  public boolean isReady() {
    return status == ExportStatus.READY;
  }

  public boolean isComing() {
    return status == ExportStatus.COMING;
  }
}
