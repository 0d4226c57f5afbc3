package fr.passerelle.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant DEADLINE = Instant.parse("2026-11-26T17:00:00Z");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void writesAFrenchDeadlineInTheZoneOfTheTenant() {
    assertEquals("jeu. 26 nov., 18\u00a0h", Dates.moment(DEADLINE, PARIS, Locale.FRENCH, CLOCK));
  }

  @Test
  void writesAnEnglishDeadlineAsTheBritishDo() {
    assertEquals("Thu 26 Nov, 6\u00a0pm", Dates.moment(DEADLINE, PARIS, Locale.ENGLISH, CLOCK));
  }

  @Test
  void writesMinutesOnlyWhereThereAreSome() {
    Instant later = DEADLINE.plusSeconds(5 * 60);
    assertEquals("18\u00a0h\u00a005", Dates.time(later, PARIS, Locale.FRENCH));
    assertEquals("6:05\u00a0pm", Dates.time(later, PARIS, Locale.ENGLISH));
  }

  @Test
  void leavesTheWeekdayOutInTheMiddleOfASentence() {
    assertEquals("26 nov.", Dates.date(DEADLINE, PARIS, Locale.FRENCH, CLOCK));
    assertEquals("26 Nov", Dates.date(DEADLINE, PARIS, Locale.ENGLISH, CLOCK));
  }

  @Test
  void namesTheYearWhereItIsAnotherOne() {
    Instant before = Instant.parse("2025-03-01T09:00:00Z");
    assertEquals("1 mars 2025", Dates.day(before, PARIS, Locale.FRENCH, CLOCK));
    assertEquals("1 Mar 2025", Dates.day(before, PARIS, Locale.ENGLISH, CLOCK));
  }
}
