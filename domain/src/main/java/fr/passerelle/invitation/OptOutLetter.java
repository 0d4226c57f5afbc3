package fr.passerelle.invitation;

import fr.passerelle.tenancy.TenantSummary;
import java.io.Serializable;

/**
 * What whoever wants no more invitations sees before saying so.
 *
 * @param maskedEmail as {@code l•••@ecole-horizon.example}
 * @param done whether it was said before
 */
public record OptOutLetter(TenantSummary tenant, String maskedEmail, boolean done)
    implements Serializable {}
