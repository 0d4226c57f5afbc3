package fr.passerelle.invitation;

import java.io.Serializable;
import java.util.UUID;

/**
 * Where an accepted invitation leads.
 *
 * @param challengeId null where the invitation was to the tenant alone
 */
public record Accepted(String slug, UUID challengeId) implements Serializable {}
