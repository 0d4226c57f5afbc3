package fr.passerelle.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says a moment as people write it: « 26 novembre 2026 à 18 h 40 », "26 November 2026, 6:40 pm";
 * its hour stays on one line.
 */
public final class Moments {
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("MMMM yyyy 'à' H\u00a0'h'\u00a0mm", Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Moments() {}

  /**
   * @param locale {@code en} for English; anything else is French
   */
  public static String say(Instant moment, ZoneId zone, String locale) {
    ZonedDateTime local = moment.atZone(zone);
    return "en".equals(locale) ? english(local) : french(local);
  }

  private static String french(ZonedDateTime local) {
    String day = local.getDayOfMonth() == 1 ? "1er" : String.valueOf(local.getDayOfMonth());
    return day + " " + FRENCH.format(local);
  }

  private static String english(ZonedDateTime local) {
    int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
    return "%s, %d:%02d\u00a0%s"
        .formatted(
            ENGLISH_DAY.format(local), hour, local.getMinute(), local.getHour() < 12 ? "am" : "pm");
  }
}
