package fr.passerelle.export;

import fr.passerelle.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Everything of a tenant as a file.
 *
 * <p>Asked for by an owner; ready when a job has written it; removed seven days later.
 */
@Entity
@Table(name = "tenant_export")
public class TenantExport {
  /** How long the file is there. */
  public static final Duration KEPT = Duration.ofDays(7);

  @Id private UUID id;

  @Column(name = "asked_by")
  private UUID askedBy;

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

  protected TenantExport() {}

  TenantExport(UUID askedBy, Instant now) {
    this.id = Ids.next();
    this.askedBy = askedBy;
    this.askedAt = now;
  }

  /** Its file is there from now on. */
  void ready(long bytes, String hash, Instant now) {
    size = bytes;
    sha256 = hash;
    readyAt = now;
    expiresAt = now.plus(KEPT);
  }

  void removed(Instant now) {
    removedAt = now;
  }

  boolean isWritten() {
    return readyAt != null;
  }

  boolean isOver(Instant now) {
    return isWritten() && !now.isBefore(expiresAt);
  }

  /** Whether its file can be taken now. */
  boolean isThere(Instant now) {
    return isWritten() && removedAt == null && now.isBefore(expiresAt);
  }

  UUID getId() {
    return id;
  }

  UUID getAskedBy() {
    return askedBy;
  }

  Instant getAskedAt() {
    return askedAt;
  }

  Instant getExpiresAt() {
    return expiresAt;
  }

  long getSize() {
    return size;
  }

  String getSha256() {
    return sha256;
  }

  /** As people read of it. */
  ExportView view(Instant now) {
    return new ExportView(id, askedAt, ExportStatus.of(isWritten(), isThere(now)), size, expiresAt);
  }
}
