package fr.passerelle.operator;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A domain that a partner claims and that nothing proves yet.
 *
 * @param website where the partner says it is; empty for nowhere
 * @param since when it was claimed
 */
public record WaitingDomain(UUID id, String domain, String partner, String website, Instant since)
    implements Serializable {}
