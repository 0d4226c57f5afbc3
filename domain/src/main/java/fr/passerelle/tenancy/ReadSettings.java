package fr.passerelle.tenancy;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/** What the tenant's admins have set. */
@UseCase
@Requires(Role.ADMIN)
public class ReadSettings {
  @Inject Tenants tenants;

  public SettingsView handle(Actor actor) {
    TenantSettings settings = tenants.settings(actor.tenant().slug());
    return new SettingsView(settings.form(), settings.version());
  }
}
