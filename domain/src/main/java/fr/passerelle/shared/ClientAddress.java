package fr.passerelle.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * From which network address somebody comes. What a request says of itself is believed as far as
 * our own proxies wrote it: {@code passerelle.proxies} says how many stand before us, none where it
 * says nothing.
 */
@ApplicationScoped
public class ClientAddress {
  private static final int NETWORK_PARTS = 4;

  @Inject Settings settings;

  /**
   * @param remote the address of the connection
   * @param forwarded the header {@code X-Forwarded-For}; null for none
   */
  public String of(String remote, String forwarded) {
    return of(remote, forwarded, Integer.parseInt(settings.optional("passerelle.proxies", "0")));
  }

  static String of(String remote, String forwarded, int proxies) {
    if (proxies == 0 || forwarded == null) {
      return network(remote);
    }
    String[] hops = forwarded.split(",");
    return network(hops[Math.max(0, hops.length - proxies)].strip());
  }

  /** One household or office has a whole network of version 6: its first half stands for it. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    String[] parts = address.split("::", 2)[0].split(":");
    return String.join(
            ":", java.util.Arrays.asList(parts).subList(0, Math.min(NETWORK_PARTS, parts.length)))
        + "::";
  }
}
