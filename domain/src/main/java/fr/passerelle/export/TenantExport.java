package fr.passerelle.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Everything of a tenant as a file, asked for by an owner. */
@Entity
@Table(name = "tenant_export")
public class TenantExport extends Export {
  @Column(name = "asked_by")
  private UUID askedBy;

  protected TenantExport() {}

  TenantExport(UUID askedBy, Instant now) {
    super(now);
    this.askedBy = askedBy;
  }

  UUID getAskedBy() {
    return askedBy;
  }
}
