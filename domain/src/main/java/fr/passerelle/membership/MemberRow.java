package fr.passerelle.membership;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A member in an admin's list.
 *
 * @param cameBy null for whoever was there from the start
 */
public record MemberRow(
    UUID personId,
    UUID membershipId,
    String displayName,
    String email,
    Circle circle,
    Set<Role> roles,
    MembershipStatus status,
    Instant since,
    CameBy cameBy)
    implements Serializable {

  static MemberRow of(Member member, CameBy cameBy) {
    return new MemberRow(
        member.getPersonId(),
        member.getMembershipId(),
        member.getDisplayName(),
        member.getEmail(),
        member.getCircle(),
        member.getRoles(),
        member.getStatus(),
        member.getSince(),
        cameBy);
  }
}
