package fr.passerelle.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as each language writes them, in the zone that counts. */
public final class Dates {
  private static final String NBSP = "\u00a0";

  private Dates() {}

  /** « jeu. 26 nov. », "Thu 26 Nov"; with the year, and without the weekday, in another year. */
  public static String day(Instant at, ZoneId zone, Locale locale) {
    return day(at, zone, locale, Clock.systemUTC());
  }

  static String day(Instant at, ZoneId zone, Locale locale, Clock clock) {
    return written(at, zone, locale, clock, "EEE d MMM");
  }

  /** « 26 nov. », "26 Nov", for the middle of a sentence; with the year in another year. */
  public static String date(Instant at, ZoneId zone, Locale locale) {
    return date(at, zone, locale, Clock.systemUTC());
  }

  static String date(Instant at, ZoneId zone, Locale locale, Clock clock) {
    return written(at, zone, locale, clock, "d MMM");
  }

  private static String written(
      Instant at, ZoneId zone, Locale locale, Clock clock, String inThisYear) {
    if (at == null) {
      return "";
    }
    ZonedDateTime then = at.atZone(zone);
    boolean thisYear = then.getYear() == ZonedDateTime.now(clock.withZone(zone)).getYear();
    return DateTimeFormatter.ofPattern(thisYear ? inThisYear : "d MMM yyyy", written(locale))
        .format(then);
  }

  /** « 18 h », « 18 h 40 »; "6 pm", "6:40 pm". */
  public static String time(Instant at, ZoneId zone, Locale locale) {
    if (at == null) {
      return "";
    }
    ZonedDateTime then = at.atZone(zone);
    boolean round = then.getMinute() == 0;
    String pattern =
        Words.french(locale)
            ? (round ? "H'" + NBSP + "h'" : "H'" + NBSP + "h" + NBSP + "'mm")
            : (round ? "h'" + NBSP + "'a" : "h:mm'" + NBSP + "'a");
    return DateTimeFormatter.ofPattern(pattern, written(locale)).format(then);
  }

  /** « jeu. 26 nov., 18 h », "Thu 26 Nov, 6 pm". */
  public static String moment(Instant at, ZoneId zone, Locale locale) {
    return moment(at, zone, locale, Clock.systemUTC());
  }

  static String moment(Instant at, ZoneId zone, Locale locale, Clock clock) {
    return at == null ? "" : day(at, zone, locale, clock) + ", " + time(at, zone, locale);
  }

  private static Locale written(Locale locale) {
    return Words.french(locale) ? Locale.FRANCE : Locale.UK;
  }
}
