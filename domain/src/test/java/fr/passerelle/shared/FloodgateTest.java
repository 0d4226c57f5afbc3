package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloodgateTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Floodgate gate = new Floodgate();

  private void at(Instant time) {
    gate.clock = Clock.fixed(time, ZoneOffset.UTC);
  }

  @Test
  void letsSoManyThroughAndSaysWhenTheNextOneMay() {
    at(NOON);
    gate.take("a", 2, HOUR);
    gate.take("a", 2, HOUR);
    Refusal no = assertThrows(Refusal.class, () -> gate.take("a", 2, HOUR));
    assertEquals(RefusalCode.TRY_LATER, no.code());
    assertEquals(List.of(NOON.plus(Duration.ofMinutes(30))), no.args());
  }

  @Test
  void countsEachKeyByItself() {
    at(NOON);
    gate.take("a", 1, HOUR);
    gate.take("b", 1, HOUR);
    assertThrows(Refusal.class, () -> gate.take("b", 1, HOUR));
  }
}
