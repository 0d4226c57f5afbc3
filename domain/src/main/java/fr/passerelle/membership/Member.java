package fr.passerelle.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a tenant sees of a person: name, address and membership. Read only, by the view {@code
 * app.member}.
 */
@Entity
@Table(name = "member")
public class Member {
  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "membership_id")
  private UUID membershipId;

  @Column(name = "display_name")
  private String displayName;

  private String email;
  private String locale;

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Convert(converter = RolesConverter.class)
  private Set<Role> roles;

  @Enumerated(EnumType.STRING)
  private MembershipStatus status;

  private Instant since;

  protected Member() {}

  public UUID getPersonId() {
    return personId;
  }

  public UUID getMembershipId() {
    return membershipId;
  }

  public String getDisplayName() {
    return displayName;
  }

  public String getEmail() {
    return email;
  }

  /** The language in which this person wants to be written to. */
  public String getLocale() {
    return locale;
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
