package fr.passerelle.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentence of a refusal in the reader's language: what happened, and what to do. */
public final class RefusalWords {
  private static final String BUNDLE = "fr.passerelle.shared.refusals";

  private RefusalWords() {}

  /**
   * @param zone in which moments are said
   */
  public static String of(Refusal refusal, Locale locale, ZoneId zone) {
    String pattern =
        ResourceBundle.getBundle(BUNDLE, locale, Refusal.class.getClassLoader())
            .getString(refusal.code().name());
    Object[] args =
        refusal.args().stream()
            .map(
                arg ->
                    arg instanceof Instant at ? Moments.say(at, zone, locale.getLanguage()) : arg)
            .toArray();
    return Elision.say(pattern, locale, args);
  }
}
