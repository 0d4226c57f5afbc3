package fr.passerelle.casework;

import java.io.Serializable;
import java.time.Instant;

/**
 * Proof of what was handed in.
 *
 * @param number 1 for the first version
 * @param fingerprint SHA-256, hexadecimal, over the texts and the hashes of the files
 */
public record Receipt(
    int number, Instant submittedAt, String submittedBy, int files, long bytes, String fingerprint)
    implements Serializable {}
