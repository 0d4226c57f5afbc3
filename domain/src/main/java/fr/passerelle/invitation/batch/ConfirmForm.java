package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.util.UUID;

/**
 * As what, until when and on what grounds the people of a list are invited.
 *
 * @param circle for lines that name none; null where all do, or where they are of a partner's
 *     domains and come in by its circle
 * @param challengeId the challenge to which they are invited; null for the tenant alone
 * @param days how long the links work, 1 to 14, from the day on which each letter leaves
 * @param locale the language of the mails to lines that name none
 * @param basis what allows the tenant to write to these people
 */
public record ConfirmForm(
    Circle circle,
    Role role,
    UUID challengeId,
    String message,
    int days,
    String locale,
    LegalBasis basis) {
  /** The same in a circle. */
  ConfirmForm in(Circle other) {
    return new ConfirmForm(other, role, challengeId, message, days, locale, basis);
  }
}
