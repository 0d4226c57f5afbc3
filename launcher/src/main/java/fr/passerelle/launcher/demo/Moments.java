package fr.passerelle.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The time line of the demo, which ends with its loading; ids are made of it. */
final class Moments {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final LocalTime CLOSING = LocalTime.of(18, 0);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int COUNTED = 0x1000;

  private final Instant loaded;
  private int made;

  Moments(Instant loaded) {
    this.loaded = loaded.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * @param days from the loading; negative for before it
   */
  Instant at(double days) {
    return loaded.plusSeconds(Math.round(days * DAY.toSeconds()));
  }

  /** The hour at which a working day ends, on the day that is so many days away. */
  Instant closing(double days) {
    return at(days).atZone(ZONE).toLocalDate().atTime(CLOSING).atZone(ZONE).toInstant();
  }

  /** A UUIDv7 of that moment; those of one moment come in the order in which they are made. */
  String id(Instant moment) {
    long high = moment.toEpochMilli() << 16 | 0x7000 | made++ % COUNTED;
    long low = ThreadLocalRandom.current().nextLong() >>> 2 | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }
}
