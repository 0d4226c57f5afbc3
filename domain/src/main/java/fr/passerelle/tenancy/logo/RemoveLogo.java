package fr.passerelle.tenancy.logo;

import fr.passerelle.audit.Audit;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.tenancy.Tenants;
import jakarta.inject.Inject;

/** Takes the tenant's logo away; its two letters stand there again. */
@UseCase
@Requires(Role.ADMIN)
public class RemoveLogo {
  @Inject Logos logos;
  @Inject Tenants tenants;
  @Inject OpenTenant openTenant;
  @Inject Audit audit;

  public void handle(Actor actor) {
    logos.clear();
    tenants.showLogo(actor.tenant().slug(), null);
    audit.record(actor, "RemoveLogo", null, actor.tenant().slug());
    openTenant.forget(actor.tenant().slug(), actor.personId());
  }
}
