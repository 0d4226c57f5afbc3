package fr.passerelle.web.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The sign-ins that one browser has begun, by their state: two tabs sign in side by side, each
 * comes back to its own page. Only the newest few are kept, each for a while and for one use.
 */
final class SignInFlows implements Serializable {
  private static final long serialVersionUID = 1;
  static final int MOST = 8;
  static final Duration LIFE = Duration.ofMinutes(20);

  /**
   * One sign-in on its way.
   *
   * @param verifier the secret behind the code challenge (PKCE)
   * @param returnPath where it comes back to
   * @param demand what it is for, beyond signing in
   */
  record Flow(String nonce, String verifier, String returnPath, Demand demand, Instant begunAt)
      implements Serializable {}

  private final LinkedHashMap<String, Flow> byState = new LinkedHashMap<>();

  synchronized void begin(String state, Flow flow) {
    byState.values().removeIf(old -> isPast(old, flow.begunAt()));
    while (byState.size() >= MOST) {
      byState.remove(byState.keySet().iterator().next());
    }
    byState.put(state, flow);
  }

  /** Takes the flow out: a state works once. */
  synchronized Optional<Flow> take(String state, Instant now) {
    Flow flow = state == null ? null : byState.remove(state);
    return Optional.ofNullable(flow).filter(found -> !isPast(found, now));
  }

  /** Where the one that was begun last comes back to; empty where none is on its way. */
  synchronized Optional<String> newest(Instant now) {
    return byState.values().stream()
        .filter(flow -> !isPast(flow, now))
        .reduce((older, newer) -> newer)
        .map(Flow::returnPath);
  }

  synchronized boolean isEmpty() {
    return byState.isEmpty();
  }

  private static boolean isPast(Flow flow, Instant now) {
    return flow.begunAt().plus(LIFE).isBefore(now);
  }
}
