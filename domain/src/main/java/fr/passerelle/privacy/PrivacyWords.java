package fr.passerelle.privacy;

import fr.passerelle.shared.Elision;
import java.time.Period;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says the register and its rules in a reader's language. */
final class PrivacyWords {
  private static final String BUNDLE = "fr.passerelle.privacy.privacy";
  private static final int YEAR = 12;

  private final ResourceBundle words;
  private final Locale locale;
  private final Integer months;

  private PrivacyWords(ResourceBundle words, Locale locale, Integer months) {
    this.words = words;
    this.locale = locale;
    this.months = months;
  }

  /**
   * @param months for how long the tenant keeps names; null for as long as it is there
   */
  static PrivacyWords in(Locale locale, Integer months) {
    return new PrivacyWords(
        ResourceBundle.getBundle(BUNDLE, locale, PrivacyWords.class.getClassLoader()),
        locale,
        months);
  }

  ProcessingView say(Processing processing) {
    return new ProcessingView(
        processing,
        said(processing, "purpose"),
        said(processing, "data"),
        said(processing, "people"),
        said(processing, "basis"),
        said(processing, "recipients"),
        processing.rules().stream().map(this::kept).toList());
  }

  private String said(Processing processing, String what) {
    return words.getString(processing.name() + "." + what);
  }

  /** For how long, as « 90 jours après … ». */
  String kept(RetentionRule rule) {
    Period period =
        rule.period() != null ? rule.period() : months == null ? null : Period.ofMonths(months);
    return period == null
        ? words.getString("kept." + rule + ".always")
        : format("kept." + rule, said(period));
  }

  private String said(Period period) {
    if (period.getDays() > 0) {
      return format("days", period.getDays());
    }
    long all = period.toTotalMonths();
    return all % YEAR == 0 ? format("years", all / YEAR) : format("months", all);
  }

  private String format(String key, Object arg) {
    return Elision.say(words.getString(key), locale, arg);
  }
}
