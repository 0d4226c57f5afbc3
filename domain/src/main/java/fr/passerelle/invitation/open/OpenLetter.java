package fr.passerelle.invitation.open;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.tenancy.TenantSummary;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What whoever holds the link of an open invitation sees before joining. Holds nothing of the
 * tenant but its name and the invitation itself.
 *
 * @param challengeTitle null where the invitation is to the tenant alone
 * @param domains the e-mail domains that it is for; empty for all
 * @param approval whether an admin has a word about each who asks
 * @param member whether the reader is a member already
 * @param admission where the reader's own request stands; null where they have not asked
 */
public record OpenLetter(
    TenantSummary tenant,
    Circle circle,
    Role role,
    String invitedBy,
    String message,
    String challengeTitle,
    Instant challengeDeadline,
    List<String> domains,
    boolean approval,
    Instant expiresAt,
    boolean member,
    AdmissionStatus admission)
    implements Serializable {}
