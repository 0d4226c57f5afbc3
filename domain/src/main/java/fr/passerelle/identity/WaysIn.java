package fr.passerelle.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * By what a person can sign in.
 *
 * @param password whether they have a password here
 * @param accounts those of partners that lead in
 * @param passkeys newest last
 * @param codes devices that make codes, newest last
 */
public record WaysIn(
    boolean password, List<LinkedAccount> accounts, List<Device> passkeys, List<Device> codes)
    implements Serializable {

  /**
   * An account at a partner's.
   *
   * @param alias how the identity provider calls the partner
   * @param partner the partner's name
   * @param account how the partner calls the person
   */
  public record LinkedAccount(String alias, String partner, String account)
      implements Serializable {}

  /**
   * Something that the person holds.
   *
   * @param label as the person named it; empty for none
   */
  public record Device(String id, String label, Instant since) implements Serializable {}

  /** Whether the person can confirm a sign-in by something else than a password. */
  public boolean secondFactor() {
    return !passkeys.isEmpty() || !codes.isEmpty();
  }

  /** Whether another way than this account is left. Passkeys get lost with their device. */
  public boolean canDoWithout(String alias) {
    return password || accounts.stream().anyMatch(other -> !other.alias().equals(alias));
  }
}
