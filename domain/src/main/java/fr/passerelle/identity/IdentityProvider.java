package fr.passerelle.identity;

import java.util.UUID;

/** The identity provider, as far as we change it. */
public interface IdentityProvider {
  /**
   * The organization with this alias: the one that is there, or a new one. Throws {@link
   * IdentityProviderAway} where it cannot be made now.
   *
   * @param name the company's name
   * @param owner whose it is, as {@code tenant/atelier-lumen}: the mark of a new one
   */
  UUID organization(String alias, String name, String owner);

  /**
   * Takes the organization away; nothing where it is not there. The accounts of its people stay:
   * they are people's, not the organization's. Throws {@link IdentityProviderAway} where it cannot
   * be done now.
   */
  void deleteOrganization(UUID organization);

  /**
   * Ends the account of a person, with all that it knows of them; nothing happens where there is
   * none any more. Throws {@link IdentityProviderAway} where it cannot be done now.
   */
  void deleteAccount(UUID person);
}
