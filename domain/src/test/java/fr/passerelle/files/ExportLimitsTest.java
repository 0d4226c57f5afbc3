package fr.passerelle.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExportLimitsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Instant MORNING = NOW.minus(Duration.ofHours(4));

  private int taken;
  private final ExportLimits limits =
      new ExportLimits() {
        @Override
        public void take(Actor actor) {
          taken++;
        }
      };

  private void ask(Instant... before) {
    limits.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    limits.takeLarge(
        Actor.person(UUID.randomUUID()),
        since -> {
          assertEquals(NOW.minus(Duration.ofDays(1)), since);
          return List.of(before);
        },
        Function.identity());
  }

  @Test
  void givesEverythingTwiceADay() {
    ask();
    ask(MORNING);
    assertEquals(2, taken);
  }

  @Test
  void saysWhenTheThirdOneMayBeAskedFor() {
    Refusal no = assertThrows(Refusal.class, () -> ask(MORNING, NOW));
    assertEquals(RefusalCode.TRY_LATER, no.code());
    assertEquals(List.of(MORNING.plus(Duration.ofDays(1))), no.args());
    assertEquals(0, taken);
  }
}
