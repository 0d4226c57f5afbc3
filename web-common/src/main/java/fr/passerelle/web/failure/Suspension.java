package fr.passerelle.web.failure;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a member does not get into their tenant: an operator keeps everybody out.
 *
 * @param since since when
 * @param reason in the operator's words
 */
public record Suspension(Instant since, String reason) {
  private static final String KEY = Suspension.class.getName();

  /** What a refusal says of it; empty for any other refusal. */
  public static Optional<Suspension> of(Refusal refusal) {
    return refusal.code() == RefusalCode.TENANT_SUSPENDED
        ? Optional.of(
            new Suspension((Instant) refusal.args().get(0), (String) refusal.args().get(1)))
        : Optional.empty();
  }

  /** The one that ended this request; null for none. */
  public static Suspension of(ServletRequest request) {
    return (Suspension) request.getAttribute(KEY);
  }

  public void keepIn(ServletRequest request) {
    request.setAttribute(KEY, this);
  }
}
