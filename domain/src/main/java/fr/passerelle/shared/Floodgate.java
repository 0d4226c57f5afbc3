package fr.passerelle.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Lets so much through in a time, by key, on this node; what must hold everywhere and after a
 * restart is counted in the database.
 */
@ApplicationScoped
public class Floodgate {
  private static final int REMEMBERED = 50_000;

  @Inject Clock clock;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(2)).build();

  /** Refuses with TRY_LATER and the moment from which on it will do. */
  public void take(String key, int most, Duration in) {
    ConsumptionProbe probe =
        buckets.get(key, unused -> bucket(most, in)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new Refusal(
          RefusalCode.TRY_LATER, clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(int most, Duration in) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, in))
        .withCustomTimePrecision(new OurTime(clock))
        .build();
  }

  private record OurTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
