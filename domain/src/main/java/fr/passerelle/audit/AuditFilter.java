package fr.passerelle.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * Which entries a reader asks for; null asks for all.
 *
 * @param person who did it, or whom it was about
 * @param from the first day, in the zone of the tenant
 * @param to the last day
 */
public record AuditFilter(UUID person, ActGroup group, LocalDate from, LocalDate to) {
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

  private static final int ISO_DAY = 10;

  public boolean asksForAll() {
    return equals(ALL);
  }

  /** Where the period begins; null where it has no beginning. */
  public Instant start(ZoneId zone) {
    return from == null ? null : from.atStartOfDay(zone).toInstant();
  }

  /** Where the period is over; null where it has no end. */
  public Instant end(ZoneId zone) {
    return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** A day as {@code 2026-11-25}; null for what is none. */
  public static LocalDate day(String text) {
    if (text == null || text.length() != ISO_DAY) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < 1000 || day.getYear() > 9000 ? null : day;
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
