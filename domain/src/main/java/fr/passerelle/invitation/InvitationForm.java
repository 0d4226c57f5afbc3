package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.util.UUID;

/**
 * Whom to invite, as what, until when.
 *
 * @param circle null for that of the partner to which the address belongs
 * @param challengeId the challenge to which the person is invited; null for the tenant alone
 * @param days how long the link works, 1 to 14
 * @param locale the language of the mail
 */
public record InvitationForm(
    String email,
    Circle circle,
    Role role,
    UUID challengeId,
    String message,
    int days,
    String locale) {
  /** The same in a circle. */
  InvitationForm in(Circle other) {
    return new InvitationForm(email, other, role, challengeId, message, days, locale);
  }
}
