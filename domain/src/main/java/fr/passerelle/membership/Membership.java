package fr.passerelle.membership;

import fr.passerelle.shared.Check;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
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
 * <p>ACTIVE from the day it is made; SUSPENDED while an admin shuts the person out; ENDED when the
 * person leaves or is removed; ACTIVE again when they are restored, or accept a new invitation.
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

  private String alias;

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
   * alone. A suspended one is refused (MEMBERSHIP_SUSPENDED): an invitation is no way around it.
   */
  public void extend(Circle offeredCircle, Role role, Instant now) {
    if (status == MembershipStatus.SUSPENDED) {
      throw new Refusal(RefusalCode.MEMBERSHIP_SUSPENDED);
    }
    if (status == MembershipStatus.ENDED) {
      status = MembershipStatus.ACTIVE;
      roles = EnumSet.of(role);
      circle = offeredCircle;
      since = now;
      endedAt = null;
      alias = null;
    } else {
      EnumSet<Role> more = EnumSet.copyOf(roles);
      more.add(role);
      roles = more;
    }
  }

  /** Whether the person left, or was removed, after that moment. */
  public boolean endedAfter(Instant moment) {
    return status == MembershipStatus.ENDED && endedAt.isAfter(moment);
  }

  /** Refuses a form without a circle, or without a role. */
  void change(MemberForm form) {
    circle = Check.present("circle", form.circle());
    if (form.roles() == null || form.roles().isEmpty()) {
      throw Refusal.of("roles", RefusalCode.REQUIRED);
    }
    roles = EnumSet.copyOf(form.roles());
  }

  void suspend() {
    status = MembershipStatus.SUSPENDED;
  }

  void restore() {
    status = MembershipStatus.ACTIVE;
  }

  /**
   * The person leaves or is removed; what they contributed stays.
   *
   * @param shown what stands in place of their name from now on; null where the name stays. Whoever
   *     comes back brings it back.
   */
  void end(Instant now, String shown) {
    status = MembershipStatus.ENDED;
    endedAt = now;
    alias = shown;
  }

  /** Takes the name away for good, whether the person is here or has left. */
  public void forget(Instant now, String shown) {
    if (status == MembershipStatus.ENDED) {
      alias = shown;
    } else {
      end(now, shown);
    }
  }

  boolean owns() {
    return roles.contains(Role.OWNER);
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

  /** What stands in place of the name of somebody who left without it; null for all others. */
  public String getAlias() {
    return alias;
  }
}
