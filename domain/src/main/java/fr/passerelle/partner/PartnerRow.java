package fr.passerelle.partner;

import fr.passerelle.membership.Circle;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A partner that a tenant works with.
 *
 * @param id of the tenant's tie to it
 * @param circle in which its people come in
 * @param domains those that are proved
 * @param pending those that are not, or not any more
 * @param provider how far its identity provider is; null where it has none
 * @param certificateEndsAt null where nothing is known to end
 * @param silentSince since when the provider has not answered; null where it does
 * @param removed whether the partner is gone from the platform
 * @param mine whether the reader maintains it
 */
public record PartnerRow(
    UUID id,
    UUID partnerId,
    PartnerKind kind,
    String name,
    String website,
    String contactName,
    Circle circle,
    Instant since,
    List<String> domains,
    List<String> pending,
    ProviderStatus provider,
    Instant certificateEndsAt,
    Instant silentSince,
    boolean removed,
    boolean mine)
    implements Serializable {}
