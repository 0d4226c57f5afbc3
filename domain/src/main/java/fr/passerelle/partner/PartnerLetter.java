package fr.passerelle.partner;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The letter that asks somebody to maintain a partner, as its reader sees it.
 *
 * @param known whether somebody with this address has been here before
 */
public record PartnerLetter(
    UUID partnerId,
    PartnerKind kind,
    String name,
    String email,
    String invitedBy,
    Instant expiresAt,
    boolean accepted,
    boolean known)
    implements Serializable {}
