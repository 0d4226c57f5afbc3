package fr.passerelle.files;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RateLimits;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * How much may be taken away: by tenant and by person within the hour, and of the large ones a few
 * a day. Refuses with TRY_LATER and the moment from which on it will do.
 */
@ApplicationScoped
public class ExportLimits {
  static final int PERSON_AN_HOUR = 20;
  static final int TENANT_AN_HOUR = 60;

  /** The most exports of everything, of a person or a tenant, within a day. */
  public static final int A_DAY = 2;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @Inject RateLimits limits;
  @Inject Clock clock;

  /** Counts an export of whatever kind. */
  public void take(Actor actor) {
    limits.take("export by " + actor.personId(), PERSON_AN_HOUR, HOUR);
    if (actor.tenant() != null) {
      limits.take("export of " + actor.tenantId(), TENANT_AN_HOUR, HOUR);
    }
  }

  /**
   * Counts an export of everything.
   *
   * @param since gives those asked for after a moment, eldest first
   */
  public <E> void takeLarge(
      Actor actor, Function<Instant, List<E>> since, Function<E, Instant> asked) {
    List<E> ofDay = since.apply(clock.instant().minus(DAY));
    if (ofDay.size() >= A_DAY) {
      throw new Refusal(
          RefusalCode.TRY_LATER, asked.apply(ofDay.get(ofDay.size() - A_DAY)).plus(DAY));
    }
    take(actor);
  }
}
