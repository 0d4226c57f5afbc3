package fr.passerelle.partner;

/** What a look at the record of a domain found. */
public enum DnsAnswer {
  /** No record of that name. */
  NOTHING,
  /** A record of that name with another value. */
  OTHER,
  /** The value that proves the domain. */
  FOUND,
  /** Found, and another partner holds the domain. */
  TAKEN,
  /** The resolver gave no answer: says nothing about the domain. */
  AWAY
}
