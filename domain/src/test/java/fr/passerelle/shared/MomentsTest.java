package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void saysAMomentInTheZoneAndLanguageOfItsReader() {
    Instant moment = Instant.parse("2026-11-26T17:40:59Z");
    assertEquals("26 novembre 2026 à 18\u00a0h\u00a040", Moments.say(moment, PARIS, "fr"));
    assertEquals("26 November 2026, 6:40\u00a0pm", Moments.say(moment, PARIS, "en"));
    assertEquals(
        "27 November 2026, 2:40\u00a0am", Moments.say(moment, ZoneId.of("Asia/Tokyo"), "en"));
  }

  @Test
  void saysTheFirstOfTheMonthAsTheFrenchDo() {
    assertEquals(
        "1er décembre 2026 à 0\u00a0h\u00a005",
        Moments.say(Instant.parse("2026-11-30T23:05:00Z"), PARIS, "fr"));
  }

  @Test
  void knowsNoonAndMidnightInEnglish() {
    assertEquals(
        "1 December 2026, 12:05\u00a0am",
        Moments.say(Instant.parse("2026-11-30T23:05:00Z"), PARIS, "en"));
    assertEquals(
        "1 December 2026, 12:05\u00a0pm",
        Moments.say(Instant.parse("2026-12-01T11:05:00Z"), PARIS, "en"));
  }
}
