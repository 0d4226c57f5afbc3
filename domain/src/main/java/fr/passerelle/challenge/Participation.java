package fr.passerelle.challenge;

import java.util.UUID;

/**
 * How one person stands in a challenge, and what they take part with.
 *
 * @param teamId the person's team; null for none
 * @param submissionId the solution of that team; null for none
 */
public record Participation(Standing standing, UUID teamId, UUID submissionId) {}
