package fr.passerelle.acceptance.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the tests inside, in place of the system's: it stands still until a test moves it. It
 * is years ahead, so that the jobs of these tests are never due, and no other application runs them
 * in between (The column of a job's time ends in 2038.)
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TrialClock {
  static final Instant MORNING = Instant.parse("2037-03-02T09:00:00Z");
  static final Instant DEADLINE = MORNING.plus(Duration.ofDays(7));

  private static volatile Instant now = MORNING;

  static void at(Instant time) {
    now = time;
  }

  @Produces
  Clock clock() {
    return new Standing(ZoneOffset.UTC);
  }

  private static final class Standing extends Clock {
    private final ZoneId zone;

    Standing(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Standing(other);
    }
  }
}
