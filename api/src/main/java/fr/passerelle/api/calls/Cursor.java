package fr.passerelle.api.calls;

import fr.passerelle.shared.Ids;
import java.util.UUID;

/** Where a page of a list begins. */
public final class Cursor {
  /** How many items a page has where the caller does not say. */
  public static final String USUAL = "20";

  private Cursor() {}

  /**
   * @param cursor {@code next} of the page before; null for the first page
   */
  public static UUID from(UUID cursor) {
    return cursor == null ? Ids.LAST : cursor;
  }
}
