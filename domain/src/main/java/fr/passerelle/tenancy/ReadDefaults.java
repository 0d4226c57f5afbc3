package fr.passerelle.tenancy;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/** How long the tenant keeps solutions, and with what a challenge begins. */
@UseCase
@Requires({Role.ADMIN, Role.MANAGER})
public class ReadDefaults {
  @Inject Tenants tenants;

  public DefaultsView handle(Actor actor) {
    TenantSettings settings = tenants.settings(actor.tenant().slug());
    return new DefaultsView(settings.defaults(), settings.version());
  }
}
