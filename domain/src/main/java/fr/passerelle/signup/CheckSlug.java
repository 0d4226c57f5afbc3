package fr.passerelle.signup;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whether a space could have a slug, and which one near it could. */
@UseCase
@Allows(Kind.VISITORS)
public class CheckSlug {
  private static final int TRIES = 5;

  @Inject SignUps signUps;
  @Inject Floods floods;
  @Inject Clock clock;

  /**
   * Refuses with TRY_LATER where too many are asked for from one place.
   *
   * @param from the network address of whoever asks
   */
  public SlugAnswer handle(Actor actor, String typed, String from) {
    floods.slug(from);
    Instant now = clock.instant();
    String slug = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    SlugStanding standing = standing(slug, now);
    return new SlugAnswer(
        slug, standing, standing == SlugStanding.FREE ? slug : near(Slug.of(slug), now));
  }

  private SlugStanding standing(String slug, Instant now) {
    if (!Slug.isWellFormed(slug)) {
      return SlugStanding.MALFORMED;
    }
    if (Slug.isReserved(slug)) {
      return SlugStanding.RESERVED;
    }
    return signUps.isFree(slug, now) ? SlugStanding.FREE : SlugStanding.TAKEN;
  }

  private String near(String slug, Instant now) {
    if (slug.isEmpty()) {
      return null;
    }
    return IntStream.rangeClosed(1, TRIES)
        .mapToObj(number -> number == 1 ? slug : Slug.numbered(slug, number))
        .filter(near -> standing(near, now) == SlugStanding.FREE)
        .findFirst()
        .orElse(null);
  }
}
