package fr.passerelle.invitation.open;

import java.io.Serializable;
import java.util.UUID;

/**
 * What came of joining.
 *
 * @param status ADMITTED, or WAITING for an admin's word
 * @param challengeId where it leads; null for the tenant itself
 */
public record Joined(String slug, AdmissionStatus status, UUID challengeId)
    implements Serializable {}
