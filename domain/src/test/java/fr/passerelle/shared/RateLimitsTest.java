package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final RateLimits limits = new RateLimits();

  private void at(Instant time) {
    limits.clock = Clock.fixed(time, ZoneOffset.UTC);
  }

  @Test
  void letsSoManyThroughAndSaysWhenTheNextOneMay() {
    at(NOON);
    limits.take("a", 2, HOUR);
    limits.take("a", 2, HOUR);
    Refusal no = assertThrows(Refusal.class, () -> limits.take("a", 2, HOUR));
    assertEquals(RefusalCode.TRY_LATER, no.code());
    assertEquals(List.of(NOON.plus(Duration.ofMinutes(30))), no.args());
  }

  @Test
  void countsEachKeyByItself() {
    at(NOON);
    limits.take("a", 1, HOUR);
    limits.take("b", 1, HOUR);
    assertThrows(Refusal.class, () -> limits.take("b", 1, HOUR));
  }
}
