package fr.passerelle.partner;

/** How a domain was proved. */
public enum DomainProof {
  /** By the record in the domain's own zone; looked at every day. */
  DNS,
  /** By the operator's word; holds until it is taken back. */
  OPERATOR
}
