package fr.passerelle.api.calls;

import java.util.List;
import java.util.Locale;

/** The languages that there are words in. */
public final class Languages {
  private static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

  private Languages() {}

  /**
   * The one that the caller likes best; French where they like neither, or say nothing.
   *
   * @param accepted the header {@code Accept-Language}; null for none
   */
  public static Locale of(String accepted) {
    if (accepted == null) {
      return Locale.FRENCH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), ALL);
      return found == null ? Locale.FRENCH : found;
    } catch (IllegalArgumentException garbled) {
      return Locale.FRENCH;
    }
  }
}
