package fr.passerelle.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Holds back who has us call other people's servers too often, on this node. */
@ApplicationScoped
class Haste {
  private static final int CALLS = 20;
  private static final Duration IN = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  @Inject Clock clock;

  private final Cache<UUID, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(IN.multipliedBy(2)).build();

  void refuse(Actor actor) {
    Bucket bucket =
        buckets.get(
            actor.personId(),
            unused ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(CALLS).refillGreedy(CALLS, IN))
                    .build());
    if (!bucket.tryConsume(1)) {
      throw new Refusal(RefusalCode.TRY_LATER, clock.instant().plus(IN));
    }
  }
}
