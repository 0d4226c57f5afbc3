package fr.passerelle.acceptance.inside;

import fr.passerelle.identity.Brokers;
import fr.passerelle.identity.Drift;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.WantedPartner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stands at an identity provider that can be away. */
@ApplicationScoped
public class TrialBrokers implements Brokers {
  private final Map<String, WantedPartner> standing = new ConcurrentHashMap<>();
  private volatile boolean away;

  @Override
  public Set<Drift> stand(WantedPartner wanted) {
    if (away) {
      throw new IdentityProviderAway("away", null);
    }
    WantedPartner.Broker broker = wanted.broker();
    WantedPartner before = standing.get(wanted.alias());
    boolean there = before != null && before.broker() != null;
    if (broker != null && !there && broker.signsAddresses() && broker.secret() == null) {
      return EnumSet.of(Drift.BROKER_LOST);
    }
    standing.put(wanted.alias(), wanted);
    if (broker != null && !there) {
      return EnumSet.of(Drift.BROKER_MISSING);
    }
    return wanted.equals(before) ? Set.of() : EnumSet.of(Drift.BROKER_CHANGED);
  }

  @Override
  public List<String> all() {
    return standing.values().stream()
        .filter(wanted -> wanted.broker() != null)
        .map(wanted -> wanted.broker().alias())
        .toList();
  }

  /** Somebody takes all of a partner away by hand. */
  void loses(String alias) {
    standing.remove(alias);
  }

  WantedPartner of(String alias) {
    return standing.get(alias);
  }

  void goesAway() {
    away = true;
  }

  void comesBack() {
    away = false;
  }
}
