package fr.passerelle.acceptance.inside;

import fr.passerelle.identity.IdentityProvider;
import fr.passerelle.identity.IdentityProviderAway;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider that can be away; it counts how often it was asked. */
@ApplicationScoped
public class TrialIdentityProvider implements IdentityProvider {
  private final Map<String, UUID> organizations = new ConcurrentHashMap<>();
  private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();
  private volatile boolean away;
  private volatile int asked;

  @Override
  public UUID organization(String alias, String name, String owner) {
    asked++;
    if (away) {
      throw new IdentityProviderAway("away", null);
    }
    return organizations.computeIfAbsent(alias, unused -> UUID.randomUUID());
  }

  @Override
  public void deleteOrganization(UUID organization) {
    if (away) {
      throw new IdentityProviderAway("away", null);
    }
    organizations.values().remove(organization);
  }

  boolean holds(UUID organization) {
    return organizations.containsValue(organization);
  }

  @Override
  public void deleteAccount(UUID person) {
    asked++;
    if (away) {
      throw new IdentityProviderAway("away", null);
    }
    forgotten.add(person);
  }

  /** Whether the account of that person was ended. */
  boolean forgot(UUID person) {
    return forgotten.contains(person);
  }

  void goesAway() {
    away = true;
  }

  void comesBack() {
    away = false;
  }

  int asked() {
    return asked;
  }
}
