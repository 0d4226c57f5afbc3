package fr.passerelle.web.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins under way in one session, one a tab, each found by its state; the eldest give way. */
final class Flows {
  private static final String KEY = Flows.class.getName();
  private static final int MOST = 8;

  /** What must be the same when the reader comes back from the identity provider. */
  record Flow(String nonce, String verifier, String returnPath) implements Serializable {}

  private Flows() {}

  static void add(HttpSession session, String state, Flow flow) {
    LinkedHashMap<String, Flow> flows = of(session);
    flows.put(state, flow);
    while (flows.size() > MOST) {
      flows.remove(flows.keySet().iterator().next());
    }
    session.setAttribute(KEY, flows);
  }

  /** Takes the flow of this state out: a state is good once. */
  static Optional<Flow> take(HttpSession session, String state) {
    if (session == null || state == null) {
      return Optional.empty();
    }
    Map<String, Flow> flows = of(session);
    Flow flow = flows.remove(state);
    session.setAttribute(KEY, flows);
    return Optional.ofNullable(flow);
  }

  @SuppressWarnings("unchecked")
  private static LinkedHashMap<String, Flow> of(HttpSession session) {
    Object kept = session.getAttribute(KEY);
    return kept == null ? new LinkedHashMap<>() : new LinkedHashMap<>((Map<String, Flow>) kept);
  }
}
