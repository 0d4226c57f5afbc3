package fr.passerelle.partner;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A partner as it is found.
 *
 * @param domains those that are proved
 */
public record PartnerHit(
    UUID id, PartnerKind kind, String name, String website, List<String> domains)
    implements Serializable {}
