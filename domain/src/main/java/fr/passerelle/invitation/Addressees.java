package fr.passerelle.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What the tenant knows of addresses, many at a time. */
public interface Addressees {
  /**
   * The addresses that are not free to be invited, each with the strongest reason.
   *
   * @param emails in the form in which addresses are compared
   */
  Map<String, Addressee> standing(Collection<String> emails, Instant now);
}
