package fr.passerelle.challenge;

/** Who of the tenant may know of a challenge. */
public enum Confidentiality {
  /** Every member reads it; terms are accepted before taking part. */
  MEMBERS,
  /**
   * Only those invited to it, by name, know of it; brief and documents open once the terms are
   * accepted.
   */
  CONFIDENTIAL
}
