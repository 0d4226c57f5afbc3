package fr.passerelle.partner;

/** Whether a domain is known to be the partner's. */
public enum DomainStatus {
  /** Named, and not proved. Several partners may name the same one. */
  PENDING,
  /** Proved; of one partner alone. */
  VERIFIED,
  /** Was proved, and its record is gone; its people sign in with accounts of their own again. */
  LAPSED
}
