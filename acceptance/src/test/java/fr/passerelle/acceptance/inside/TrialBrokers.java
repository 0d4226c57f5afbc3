package fr.passerelle.acceptance.inside;

import fr.passerelle.identity.Brokers;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.WantedPartner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What stands at an identity provider that can be away. */
@ApplicationScoped
public class TrialBrokers implements Brokers {
  private final Map<String, WantedPartner> standing = new ConcurrentHashMap<>();
  private volatile boolean away;

  @Override
  public void stand(WantedPartner wanted) {
    if (away) {
      throw new IdentityProviderAway("away", null);
    }
    standing.put(wanted.alias(), wanted);
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
