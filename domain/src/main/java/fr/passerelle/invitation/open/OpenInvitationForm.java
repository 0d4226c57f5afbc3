package fr.passerelle.invitation.open;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.util.List;
import java.util.UUID;

/**
 * Whom an open invitation lets in, as what, until when.
 *
 * @param name what the admins call it; those who come in do not see it
 * @param circle null for that of the partner to which the domains belong
 * @param role CONTRIBUTOR or OBSERVER
 * @param challengeId the challenge to which it leads; null for the tenant alone
 * @param message a word of welcome; may be empty
 * @param domains the e-mail domains that it is for; empty for all
 * @param cap how many people it lets in at most; null for no bound
 * @param days how long it works, 1 to 365
 * @param approval whether an admin has a word about each who asks
 */
public record OpenInvitationForm(
    String name,
    Circle circle,
    Role role,
    UUID challengeId,
    String message,
    List<String> domains,
    Integer cap,
    int days,
    boolean approval) {
  /** The same in a circle. */
  OpenInvitationForm in(Circle other) {
    return new OpenInvitationForm(
        name, other, role, challengeId, message, domains, cap, days, approval);
  }
}
