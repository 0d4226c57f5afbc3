package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.util.UUID;

/**
 * Whom to invite, as what, until when.
 *
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
    String locale) {}
