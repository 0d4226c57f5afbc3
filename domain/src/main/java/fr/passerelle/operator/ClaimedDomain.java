package fr.passerelle.operator;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A domain that a partner claims and that no record proves: none yet, or an operator's word.
 *
 * @param website where the partner says it is; empty for nowhere
 * @param since when it was claimed
 * @param onOurWord whether it counts as proved, on the word of an operator
 */
public record ClaimedDomain(
    UUID id, String domain, String partner, String website, Instant since, boolean onOurWord)
    implements Serializable {}
