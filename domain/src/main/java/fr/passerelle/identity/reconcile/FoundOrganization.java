package fr.passerelle.identity.reconcile;

import java.util.UUID;

/**
 * An organization as the identity provider has it.
 *
 * @param mark whose it is, as we once wrote on it; null for none
 */
public record FoundOrganization(UUID id, String alias, String name, boolean enabled, String mark) {}
