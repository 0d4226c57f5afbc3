package fr.passerelle.datasource;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of the applications on this server answer. It stands on the server's class path, so that
 * each application sees the same: the server itself says that it is ready while they are still on
 * their way up.
 */
public final class Serving {
  /** The three applications, by their context path. */
  public static final Set<String> EXPECTED = Set.of("", "/admin", "/api");

  private static final Set<String> ANSWERING = ConcurrentHashMap.newKeySet();

  private Serving() {}

  public static void begin(String contextPath) {
    ANSWERING.add(contextPath);
  }

  public static void end(String contextPath) {
    ANSWERING.remove(contextPath);
  }

  /** What does not answer yet, or no more; empty when all is well. */
  public static Set<String> missing() {
    Set<String> missing = new TreeSet<>(EXPECTED);
    missing.removeAll(ANSWERING);
    return missing;
  }
}
