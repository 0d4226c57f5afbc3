package fr.passerelle.signup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
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
 * Holds back who asks too much from one place, on this node; what must hold everywhere and after a
 * restart is counted in the database. Refuses with TRY_LATER and the moment from which on it will
 * do.
 */
@ApplicationScoped
class Floods {
  static final int PLACE_AN_HOUR = 20;
  static final int DOMAIN_AN_HOUR = 100;
  static final int SLUGS_A_MINUTE = 90;
  private static final String HOUR_SETTING = "passerelle.sign.up.hour";
  private static final int REMEMBERED = 50_000;

  @Inject Settings settings;
  @Inject Clock clock;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(2)).build();

  /** Counts a sign-up from this network address, for an address of this e-mail domain. */
  void signUp(String from, String domain) {
    int hour = Integer.parseInt(settings.optional(HOUR_SETTING, String.valueOf(PLACE_AN_HOUR)));
    take("place " + from, hour, Duration.ofHours(1));
    take("domain " + domain, DOMAIN_AN_HOUR, Duration.ofHours(1));
  }

  /** Counts a look at a slug from this network address. */
  void slug(String from) {
    take("slug " + from, SLUGS_A_MINUTE, Duration.ofMinutes(1));
  }

  private void take(String key, int most, Duration in) {
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
