package fr.passerelle.identity.reconcile;

import java.util.UUID;

/**
 * An organization that should be at the identity provider.
 *
 * @param owner whose it is: a kind and a name, as {@code tenant/atelier-lumen}; written on the
 *     organization as its mark
 * @param alias its name at the provider, which never changes
 * @param name what people read
 * @param known its id as far as we have noted one; null otherwise
 */
public record ExpectedOrganization(String owner, String alias, String name, UUID known) {}
