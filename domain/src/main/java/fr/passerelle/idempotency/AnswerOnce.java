package fr.passerelle.idempotency;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Check;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does a deed once for a key of the person's own choice. The answer commits with the deed, so that
 * there is never the one without the other; a deed that is refused leaves nothing, and may be tried
 * again under the same key. Of two calls at once the later one waits, and is refused with
 * ALREADY_THERE: asked again, it gets the answer of the earlier.
 */
@UseCase
@Allows(Kind.PEOPLE)
public class AnswerOnce {
  /** How long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  static final int KEY_MOST = 100;

  @Inject Answers answers;
  @Inject Clock clock;

  /**
   * @param key what the caller calls this deed, at most 100 ASCII characters
   * @param requestHash SHA-256 of the whole request; KEY_REUSED where the key stands for another
   */
  public KeptAnswer handle(Actor actor, String key, String requestHash, Supplier<KeptAnswer> deed) {
    Check.required("Idempotency-Key", key, KEY_MOST);
    Instant now = clock.instant();
    answers.forgetBefore(now.minus(KEPT));
    Optional<Answers.Kept> kept = answers.find(actor.personId(), key);
    if (kept.isPresent()) {
      if (!kept.get().requestHash().equals(requestHash)) {
        throw new Refusal(RefusalCode.KEY_REUSED);
      }
      return kept.get().answer();
    }
    KeptAnswer answer = deed.get();
    answers.keep(Ids.next(), actor.personId(), key, requestHash, answer, now);
    return answer;
  }
}
