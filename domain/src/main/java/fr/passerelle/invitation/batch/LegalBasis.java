package fr.passerelle.invitation.batch;

/** Why the tenant may write to the people of a list; somebody ticks one before anything leaves. */
public enum LegalBasis {
  /** They have agreed to be written to. */
  CONSENT,
  /** They deal with the tenant already: customers, suppliers, staff. */
  RELATION,
  /** Their school or company has agreed with the tenant, and told them. */
  PARTNER
}
