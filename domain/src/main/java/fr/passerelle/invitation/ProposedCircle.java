package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The circle in which people come in because they are a partner's: their addresses are of its
 * verified domains, and the tenant works with it.
 *
 * @param partners their names
 * @param domains those of the addresses
 */
public record ProposedCircle(Circle circle, List<String> partners, List<String> domains)
    implements Serializable {
  /** A verified domain of a partner of the tenant's, and the circle in which its people come in. */
  record Held(String domain, String partner, Circle circle) {}

  /**
   * The one circle of all these domains; empty where one of them is nobody's, or where they speak
   * for several.
   */
  static Optional<ProposedCircle> of(Collection<String> domains, List<Held> known) {
    Set<String> wanted = new TreeSet<>(domains);
    List<Held> held = known.stream().filter(one -> wanted.contains(one.domain())).toList();
    List<Circle> circles = held.stream().map(Held::circle).distinct().toList();
    if (wanted.isEmpty() || held.size() < wanted.size() || circles.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        new ProposedCircle(
            circles.get(0),
            held.stream().map(Held::partner).distinct().sorted().toList(),
            List.copyOf(wanted)));
  }
}
