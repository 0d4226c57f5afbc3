package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.tenancy.TenantSummary;
import java.io.Serializable;
import java.time.Instant;

/**
 * What the receiver of an invitation sees before accepting. Holds nothing of the tenant but its
 * name and the invitation itself.
 *
 * @param maskedEmail as {@code l•••@ecole-horizon.example}, for whoever may not be the one invited
 * @param brief the title and deadline of the challenge; null where the invitation is to the tenant
 *     alone
 */
public record InvitationLetter(
    TenantSummary tenant,
    String maskedEmail,
    Circle circle,
    Role role,
    String invitedBy,
    String message,
    String challengeTitle,
    Instant challengeDeadline,
    Instant expiresAt,
    InvitationStatus status)
    implements Serializable {}
