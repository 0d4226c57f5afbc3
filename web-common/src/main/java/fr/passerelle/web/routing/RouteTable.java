package fr.passerelle.web.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the route of a path. A fixed part outranks a named one: {@code new} before {@code {id}}.
 */
public final class RouteTable {
  /**
   * A route and what the named parts of its pattern hold.
   *
   * @param params by name
   */
  public record Match(Route route, Map<String, String> params) {}

  private final Map<Integer, List<Route>> byLength = new HashMap<>();

  public RouteTable(List<Route> routes) {
    for (Route route : routes) {
      byLength.computeIfAbsent(route.parts().size(), length -> new ArrayList<>()).add(route);
    }
    byLength.values().forEach(some -> some.sort(Comparator.comparing(RouteTable::rank)));
  }

  public Optional<Match> match(String path) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    List<String> parts = List.of(path.substring(1).split("/", -1));
    return byLength.getOrDefault(parts.size(), List.of()).stream()
        .flatMap(route -> match(route, parts).stream())
        .findFirst();
  }

  private static Optional<Match> match(Route route, List<String> parts) {
    Map<String, String> params = new HashMap<>();
    List<String> pattern = route.parts();
    for (int i = 0; i < parts.size(); i++) {
      String expected = pattern.get(i);
      String actual = parts.get(i);
      if (isNamed(expected)) {
        if (actual.isEmpty()) {
          return Optional.empty();
        }
        params.put(expected.substring(1, expected.length() - 1), actual);
      } else if (!expected.equals(actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(route, Map.copyOf(params)));
  }

  /** One letter a part, so that fixed parts sort before named ones from left to right. */
  private static String rank(Route route) {
    StringBuilder rank = new StringBuilder();
    route.parts().forEach(part -> rank.append(isNamed(part) ? 'b' : 'a'));
    return rank.toString();
  }

  private static boolean isNamed(String part) {
    return part.startsWith("{") && part.endsWith("}");
  }
}
