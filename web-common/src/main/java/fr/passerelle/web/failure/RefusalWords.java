package fr.passerelle.web.failure;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.web.Dates;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentence of a refusal in the reader's language, with dates and sizes as people write them.
 */
public final class RefusalWords {
  private static final String BUNDLE = "fr.passerelle.shared.refusals";
  private static final long MEGA = 1_000_000;

  private RefusalWords() {}

  public static String of(Refusal refusal, Locale locale, ZoneId zone) {
    String pattern =
        ResourceBundle.getBundle(BUNDLE, locale, Refusal.class.getClassLoader())
            .getString(refusal.code().name());
    Object[] args =
        refusal.args().stream().map(arg -> readable(refusal.code(), arg, locale, zone)).toArray();
    return new MessageFormat(pattern, locale).format(args);
  }

  private static Object readable(RefusalCode code, Object arg, Locale locale, ZoneId zone) {
    if (arg instanceof Instant at) {
      return Dates.moment(at, zone, locale);
    }
    if (code == RefusalCode.FILE_TOO_LARGE && arg instanceof Number bytes) {
      return bytes.longValue() / MEGA;
    }
    return arg;
  }
}
