package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation in an admin's list.
 *
 * @param challengeTitle null where the invitation is to the tenant alone
 * @param sentAt when the mail left; null while it waits
 */
public record InvitationRow(
    UUID id,
    String email,
    Circle circle,
    Role role,
    UUID challengeId,
    String challengeTitle,
    InvitationStatus status,
    Instant createdAt,
    Instant sentAt,
    Instant expiresAt,
    Instant answeredAt,
    String message,
    int version)
    implements Serializable {

  /** The row with the status that it has now: what nobody answered in time has EXPIRED. */
  InvitationRow at(Instant now) {
    return new InvitationRow(
        id,
        email,
        circle,
        role,
        challengeId,
        challengeTitle,
        Invitation.statusAt(status, expiresAt, now),
        createdAt,
        sentAt,
        expiresAt,
        answeredAt,
        message,
        version);
  }
}
