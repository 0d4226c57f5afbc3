package fr.passerelle.identity;

/** The partners' own providers, as our identity provider knows them. */
public interface Brokers {
  /**
   * Makes what stands there be what is wanted; where it is already, nothing changes. Throws {@link
   * IdentityProviderAway} where it cannot be done now.
   */
  void stand(WantedPartner wanted);
}
