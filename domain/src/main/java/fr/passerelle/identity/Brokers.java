package fr.passerelle.identity;

import java.util.List;
import java.util.Set;

/**
 * The partners' own providers, as our identity provider knows them. Everything throws {@link
 * IdentityProviderAway} where it cannot be done now.
 */
public interface Brokers {
  /**
   * Makes what stands there be what is wanted, and says in what it was otherwise; where it is
   * already, nothing changes.
   */
  Set<Drift> stand(WantedPartner wanted);

  /** The names of all that are there. */
  List<String> all();
}
