package fr.passerelle.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
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

  @Column(name = "person_id")
  private UUID personId;

  private String details;

  @Convert(converter = ChangesConverter.class)
  private List<Change> changes;

  @Enumerated(EnumType.STRING)
  private Via via;

  @Column(name = "from_address")
  private String fromAddress;

  protected AuditEntry() {}

  AuditEntry(
      UUID id, Instant at, UUID actorId, String act, UUID targetId, Details says, Origin origin) {
    this.id = id;
    this.at = at;
    this.actorId = actorId;
    this.act = act;
    this.targetId = targetId;
    this.personId = says.person();
    this.details = says.about();
    this.changes = says.changes();
    this.via = origin.via();
    this.fromAddress = origin.address();
  }
}
