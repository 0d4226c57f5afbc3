package fr.passerelle.identity;

import java.util.List;
import java.util.Map;

/**
 * What should stand at the identity provider for a partner: an organization with its verified
 * domains, and at most one provider of its own.
 *
 * @param alias of the organization, with which the aliases of all its providers begin
 * @param domains whose people are sent to the partner's provider, which vouches for their
 *     addresses; empty while it leads nobody
 * @param broker null where it has none; those of former days are taken away
 */
public record WantedPartner(String alias, String name, List<String> domains, Broker broker) {
  public WantedPartner {
    domains = List.copyOf(domains);
  }

  /** Whose the organization is, as its mark says. */
  public String owner() {
    return "partner/" + alias;
  }

  /**
   * A provider of a partner.
   *
   * @param protocol {@code oidc} or {@code saml}
   * @param open whether anybody can sign in through it
   * @param secret null to keep the one that it has
   */
  public record Broker(
      String alias, String protocol, boolean open, Map<String, String> settings, String secret) {
    public Broker {
      settings = Map.copyOf(settings);
    }

    /** Whether it sends addresses in a signed token, which can be filtered; SAML has no filter. */
    public boolean signsAddresses() {
      return protocol.equals("oidc");
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
      return "Broker[" + alias + "]";
    }
  }
}
