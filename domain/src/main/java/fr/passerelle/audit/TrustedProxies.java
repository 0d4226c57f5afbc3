package fr.passerelle.audit;

import fr.passerelle.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the address that really asks. Anybody can write an {@code X-Forwarded-For}; it counts only
 * as far as proxies of ours have written it. Which those are is the setting {@code
 * passerelle.trusted.proxies}: addresses or networks, separated by commas; none while it is unset.
 */
@ApplicationScoped
public class TrustedProxies {
  @Inject Settings settings;

  private List<Network> trusted = List.of();

  @PostConstruct
  void read() {
    trusted =
        Stream.of(settings.optional("passerelle.trusted.proxies", "").split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Network::of)
            .toList();
  }

  /**
   * The last address that no proxy of ours stands behind.
   *
   * @param remote who holds the other end of the connection
   * @param forwarded the values of all {@code X-Forwarded-For}, in their order
   * @return null where there is no address to be had
   */
  public String client(String remote, Collection<String> forwarded) {
    List<String> way = new ArrayList<>();
    forwarded.forEach(value -> Stream.of(value.split(",")).map(String::strip).forEach(way::add));
    String client = Network.plain(remote);
    for (int at = way.size() - 1; at >= 0 && trusts(client); at--) {
      String before = Network.plain(way.get(at));
      if (before == null) {
        break;
      }
      client = before;
    }
    return client;
  }

  private boolean trusts(String address) {
    return address != null && trusted.stream().anyMatch(network -> network.holds(address));
  }
}
