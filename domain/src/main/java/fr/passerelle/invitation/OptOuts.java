package fr.passerelle.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Who wants no invitations from the tenant that is entered. */
public interface OptOuts {
  boolean holds(String email);

  /** Those of the addresses that are opted out. */
  Set<String> among(Collection<String> emails);

  /** Twice is once. */
  void add(String email, Instant now);
}
