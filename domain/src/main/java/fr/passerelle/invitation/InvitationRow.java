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
 * @param name as it stood in the list it came from; empty where there was none
 * @param sentAt when the last letter left; null while it waits
 * @param seenAt when the page behind a link of it was first opened; null where nobody has. A mail
 *     scanner that follows links looks like a reader
 * @param problem what the mail server said that took no letter; empty where all went well
 */
public record InvitationRow(
    UUID id,
    String email,
    String name,
    Circle circle,
    Role role,
    UUID challengeId,
    String challengeTitle,
    InvitationStatus status,
    Instant createdAt,
    Instant sentAt,
    Instant seenAt,
    Instant remindedAt,
    Instant expiresAt,
    Instant answeredAt,
    String problem,
    String message,
    int version)
    implements Serializable {

  /** The row with the status that it has now: what nobody answered in time has EXPIRED. */
  InvitationRow at(Instant now) {
    return new InvitationRow(
        id,
        email,
        name,
        circle,
        role,
        challengeId,
        challengeTitle,
        Invitation.statusAt(status, expiresAt, now),
        createdAt,
        sentAt,
        seenAt,
        remindedAt,
        expiresAt,
        answeredAt,
        problem,
        message,
        version);
  }
}
