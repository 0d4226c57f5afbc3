package fr.passerelle.identity.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * The organizations at the identity provider. Everything throws {@link
 * fr.passerelle.identity.IdentityProviderAway} where it cannot be done now.
 */
interface Organizations {
  List<FoundOrganization> all();

  /** Makes it, with its mark; empty where somebody else was quicker. */
  Optional<FoundOrganization> create(ExpectedOrganization wanted);

  /** Gives it name and mark, and opens it; leaves everything else on it as it is. */
  void mend(FoundOrganization found, ExpectedOrganization wanted);

  /** Closes it, and leaves everything on it as it is. */
  void close(FoundOrganization found);
}
