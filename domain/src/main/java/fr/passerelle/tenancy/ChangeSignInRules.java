package fr.passerelle.tenancy;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.SignInLevel;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/**
 * Changes how the people who run the tenant sign in; works within {@link OpenTenant#KEPT}, for
 * whoever is signed in as well. Whoever requires a second factor has just shown their own, so that
 * nobody locks themselves out; refuses with SECOND_FACTOR_NEEDED otherwise, and with
 * CHANGED_MEANWHILE where somebody else was quicker.
 */
@UseCase
@Requires(Role.OWNER)
public class ChangeSignInRules {
  @Inject Tenants tenants;
  @Inject Audit audit;

  public void handle(Actor actor, int version, SignInRules rules) {
    if (rules.secondFactor() && actor.level() != SignInLevel.SECOND) {
      throw new Refusal(RefusalCode.SECOND_FACTOR_NEEDED);
    }
    TenantSettings settings = tenants.settings(actor.tenant().slug());
    if (settings.version() != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    SignInRules before = settings.rules();
    settings.change(rules);
    audit.record(
        actor,
        "ChangeSignInRules",
        null,
        Details.about("")
            .changed("secondFactor", before.secondFactor(), settings.rules().secondFactor()));
  }
}
