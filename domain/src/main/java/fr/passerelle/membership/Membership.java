package fr.passerelle.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A person in a tenant: their circle and roles.
 *
 * <p>ACTIVE from the day it is made; ENDED when the person leaves or is removed; ACTIVE again when
 * they accept a new invitation.
 */
@Entity
@Table(name = "membership")
public class Membership {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Convert(converter = RolesConverter.class)
  private Set<Role> roles;

  @Enumerated(EnumType.STRING)
  private MembershipStatus status;

  private Instant since;

  @Column(name = "until")
  private Instant endedAt;

  @Version private int version;

  protected Membership() {}

  public Membership(UUID id, UUID personId, Circle circle, Role role, Instant since) {
    this.id = id;
    this.personId = personId;
    this.circle = circle;
    this.roles = EnumSet.of(role);
    this.status = MembershipStatus.ACTIVE;
    this.since = since;
  }

  /**
   * Adds what a further invitation offers; a membership that had ended begins again with that
   * alone.
   */
  public void extend(Circle offeredCircle, Role role, Instant now) {
    if (status == MembershipStatus.ENDED) {
      status = MembershipStatus.ACTIVE;
      roles = EnumSet.of(role);
      circle = offeredCircle;
      since = now;
      endedAt = null;
    } else {
      EnumSet<Role> more = EnumSet.copyOf(roles);
      more.add(role);
      roles = more;
    }
  }

  public UUID getId() {
    return id;
  }

  public UUID getPersonId() {
    return personId;
  }

  public Circle getCircle() {
    return circle;
  }

  public Set<Role> getRoles() {
    return Set.copyOf(roles);
  }

  public MembershipStatus getStatus() {
    return status;
  }

  public Instant getSince() {
    return since;
  }
}
