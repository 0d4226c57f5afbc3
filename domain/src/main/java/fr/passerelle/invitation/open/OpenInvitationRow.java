package fr.passerelle.invitation.open;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An open invitation in an admin's list.
 *
 * @param address the link to share
 * @param cap how many people it lets in at most; null for no bound
 * @param admitted how many have come in
 * @param waiting how many wait for an admin's word
 */
public record OpenInvitationRow(
    UUID id,
    String name,
    Circle circle,
    Role role,
    UUID challengeId,
    String challengeTitle,
    String message,
    String address,
    List<String> domains,
    Integer cap,
    int admitted,
    int waiting,
    boolean approval,
    Instant createdAt,
    Instant expiresAt,
    OpenInvitationStatus status)
    implements Serializable {

  /** Where an invitation with these bounds stands now. */
  public static OpenInvitationStatus statusAt(
      Instant revokedAt, Instant expiresAt, int admitted, Integer cap, Instant now) {
    return OpenInvitation.statusAt(revokedAt, expiresAt, admitted, cap, now);
  }
}
