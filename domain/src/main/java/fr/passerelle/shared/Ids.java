package fr.passerelle.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of things: UUIDv7, so that their order is the order in which they were made. */
public final class Ids {
  /** Comes after every id: where a list that goes backwards in time starts. */
  public static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  private Ids() {}

  /** Where a page of such a list starts: after the id given, or at its head for none. */
  public static UUID orLast(UUID before) {
    return before == null ? LAST : before;
  }

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
