package fr.passerelle.partner;

import fr.passerelle.membership.Circle;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the tenant works with a partner. It begins and ends at the tenant's wish alone. */
@Entity
@Table(name = "tenant_partner")
class TenantPartner {
  @Id private UUID id;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Column(name = "added_by")
  private UUID addedBy;

  private Instant since;

  protected TenantPartner() {}

  TenantPartner(UUID id, UUID partnerId, Circle circle, UUID addedBy, Instant since) {
    this.id = id;
    this.partnerId = partnerId;
    this.circle = circle;
    this.addedBy = addedBy;
    this.since = since;
  }

  UUID partnerId() {
    return partnerId;
  }

  void comeInAs(Circle wanted) {
    circle = wanted;
  }
}
