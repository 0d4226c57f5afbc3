package fr.passerelle.tenancy;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/** How the tenant wants the people who run it to sign in. */
@UseCase
@Requires(Role.ADMIN)
public class ReadSignInRules {
  @Inject Tenants tenants;

  public SignInRulesView handle(Actor actor) {
    TenantSettings settings = tenants.settings(actor.tenant().slug());
    return new SignInRulesView(settings.rules(), settings.version());
  }
}
