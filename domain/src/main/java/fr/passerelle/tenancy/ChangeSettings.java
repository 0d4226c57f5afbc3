package fr.passerelle.tenancy;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/**
 * Changes how the tenant shows itself. Seen everywhere within {@link OpenTenant#KEPT}. Refuses
 * CHANGED_MEANWHILE where somebody else was quicker.
 */
@UseCase
@Requires(Role.ADMIN)
public class ChangeSettings {
  @Inject Tenants tenants;
  @Inject Audit audit;

  public void handle(Actor actor, int version, SettingsForm form) {
    TenantSettings settings = tenants.settings(actor.tenant().slug());
    if (settings.version() != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    SettingsForm before = settings.form();
    settings.change(form);
    SettingsForm after = settings.form();
    audit.record(
        actor,
        "ChangeSettings",
        null,
        Details.about(after.name())
            .changed("name", before.name(), after.name())
            .changed("colour", before.colour(), after.colour())
            .changed("language", before.locale(), after.locale())
            .changed("zone", before.zone(), after.zone())
            .changed("welcomeFr", before.welcomeFr(), after.welcomeFr())
            .changed("welcomeEn", before.welcomeEn(), after.welcomeEn()));
  }
}
