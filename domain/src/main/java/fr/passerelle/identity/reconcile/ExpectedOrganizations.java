package fr.passerelle.identity.reconcile;

import java.util.List;
import java.util.UUID;

/** One kind of owner of organizations, each a bean: tenants are one. */
public interface ExpectedOrganizations {
  /** The kind, with which each of its owners begins. */
  String kind();

  /** Those that should be there and open. */
  List<ExpectedOrganization> all() throws Exception;

  /**
   * Every owner of this kind, those included whose organizations are left alone for now: a mark
   * with any other name is an orphan's.
   */
  List<String> owners() throws Exception;

  /** Notes the id that the organization has; the same one again changes nothing. */
  void note(ExpectedOrganization organization, UUID id) throws Exception;
}
