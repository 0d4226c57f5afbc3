package fr.passerelle.personaldata;

import fr.passerelle.export.ExportStatus;
import fr.passerelle.export.ExportView;
import fr.passerelle.export.TenantExport;
import fr.passerelle.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's copy of their data, over all their tenants.
 *
 * <p>Asked for by the person; ready when a job has written it; removed seven days later. Nobody
 * else sees that it is there.
 */
@Entity
@Table(name = "my_export")
public class PersonExport {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  private String locale;

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

  protected PersonExport() {}

  PersonExport(UUID personId, String locale, Instant now) {
    this.id = Ids.next();
    this.personId = personId;
    this.locale = locale;
    this.askedAt = now;
  }

  /** Its file is there from now on. */
  void ready(long bytes, String hash, Instant now) {
    size = bytes;
    sha256 = hash;
    readyAt = now;
    expiresAt = now.plus(TenantExport.KEPT);
  }

  void removed(Instant now) {
    removedAt = now;
  }

  boolean isWritten() {
    return readyAt != null;
  }

  boolean isRemoved() {
    return removedAt != null;
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

  String getLocale() {
    return locale;
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

  /** As the person reads of it. */
  ExportView view(Instant now) {
    return new ExportView(id, askedAt, ExportStatus.of(isWritten(), isThere(now)), size, expiresAt);
  }
}
