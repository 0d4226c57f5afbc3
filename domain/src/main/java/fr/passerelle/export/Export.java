package fr.passerelle.export;

import fr.passerelle.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Everything of somebody as a file: asked for by them, ready when a job has written it, removed
 * seven days later.
 */
@MappedSuperclass
public abstract class Export {
  /** How long the file is there. */
  public static final Duration KEPT = Duration.ofDays(7);

  @Id private UUID id;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "ready_at")
  private Instant readyAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private Long size;
  private String sha256;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Version private int version;

  protected Export() {}

  protected Export(Instant now) {
    this.id = Ids.next();
    this.askedAt = now;
  }

  /** Its file is there from now on. */
  public void ready(long bytes, String hash, Instant now) {
    size = bytes;
    sha256 = hash;
    readyAt = now;
    expiresAt = now.plus(KEPT);
  }

  public void removed(Instant now) {
    removedAt = now;
  }

  public boolean isWritten() {
    return readyAt != null;
  }

  public boolean isRemoved() {
    return removedAt != null;
  }

  public boolean isOver(Instant now) {
    return isWritten() && !now.isBefore(expiresAt);
  }

  /** Whether its file can be taken now. */
  public boolean isThere(Instant now) {
    return isWritten() && !isRemoved() && now.isBefore(expiresAt);
  }

  public UUID getId() {
    return id;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public long getSize() {
    return size;
  }

  public String getSha256() {
    return sha256;
  }

  /** As those who may have it read of it. */
  public ExportView view(Instant now) {
    return new ExportView(id, askedAt, ExportStatus.of(isWritten(), isThere(now)), size, expiresAt);
  }
}
