package fr.passerelle.identity.reconcile;

import fr.passerelle.identity.Drift;
import java.util.List;
import java.util.UUID;

/**
 * One kind of owner of organizations, each a bean: tenants are one, partners another. A run is the
 * comparison that asks: some are shown to a running one alone.
 */
public interface ExpectedOrganizations {
  /** The kind, with which each of its owners begins. */
  String kind();

  /** Those that should be there and open. */
  List<ExpectedOrganization> all(UUID run) throws Exception;

  /**
   * Every owner of this kind, those included whose organizations are left alone for now: a mark
   * with any other name is an orphan's.
   */
  List<String> owners(UUID run) throws Exception;

  /** Notes the id that the organization has; the same one again changes nothing. */
  void note(ExpectedOrganization organization, UUID id) throws Exception;

  /**
   * Once the organizations stand: puts right what of the owners stands beside them, telling each
   * thing that had drifted.
   */
  void tend(UUID run, Telling telling) throws Exception;

  /** Hears what had drifted. */
  interface Telling {
    void drifted(String alias, String owner, Drift drift) throws Exception;
  }
}
