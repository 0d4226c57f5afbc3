package fr.passerelle.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One act. The application's database account may add and read entries, and nothing else. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id private UUID id;
  private Instant at;

  @Column(name = "actor_id")
  private UUID actorId;

  private String act;

  @Column(name = "target_id")
  private UUID targetId;

  private String details;

  protected AuditEntry() {}

  AuditEntry(UUID id, Instant at, UUID actorId, String act, UUID targetId, String details) {
    this.id = id;
    this.at = at;
    this.actorId = actorId;
    this.act = act;
    this.targetId = targetId;
    this.details = details;
  }
}
