package fr.passerelle.invitation;

import fr.passerelle.membership.Circle;
import fr.passerelle.shared.Doors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.net.IDN;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Which circle the partners of the tenant that is entered speak for, in one statement. */
@ApplicationScoped
public class ProposedCircles {
  private static final int MOST = 200;

  @Inject Doors doors;

  /**
   * @param typed addresses, or domains with or without an at sign; what can be neither counts for
   *     nothing
   */
  public Optional<ProposedCircle> of(Collection<String> typed) {
    TreeSet<String> domains = new TreeSet<>();
    typed.forEach(one -> domain(one).ifPresent(domains::add));
    if (domains.isEmpty() || domains.size() > MOST) {
      return Optional.empty();
    }
    JsonArrayBuilder names = Json.createArrayBuilder();
    domains.forEach(names::add);
    List<ProposedCircle.Held> held =
        doors.objects("app.partner_circles(?1)", names.build().toString()).stream()
            .map(
                j ->
                    new ProposedCircle.Held(
                        j.getString("domain"),
                        j.getString("partner"),
                        Circle.valueOf(j.getString("circle"))))
            .toList();
    return ProposedCircle.of(domains, held);
  }

  /** The circle that is typed, or else the one that the partners speak for; null for neither. */
  public Circle or(Circle typed, Collection<String> addresses) {
    return typed != null ? typed : of(addresses).map(ProposedCircle::circle).orElse(null);
  }

  private static Optional<String> domain(String typed) {
    String name = typed == null ? "" : typed.strip();
    name = name.substring(name.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    try {
      return Optional.of(IDN.toASCII(name)).filter(ascii -> ascii.contains("."));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }
}
