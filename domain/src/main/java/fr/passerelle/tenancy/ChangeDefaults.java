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
 * Changes how long the tenant keeps solutions, and with what a challenge begins; challenges that
 * are there stay as they are. Refuses CHANGED_MEANWHILE where somebody else was quicker.
 */
@UseCase
@Requires(Role.ADMIN)
public class ChangeDefaults {
  @Inject Tenants tenants;
  @Inject Audit audit;

  public void handle(Actor actor, int version, DefaultsForm form) {
    TenantSettings settings = tenants.settings(actor.tenant().slug());
    if (settings.version() != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
    DefaultsForm before = settings.defaults();
    settings.change(form);
    DefaultsForm after = settings.defaults();
    Details details =
        Details.about("")
            .changed("retention", before.retentionMonths(), after.retentionMonths())
            .changed("language", before.locale(), after.locale())
            .changed("scale", before.scale(), after.scale())
            .changed("days", before.days(), after.days())
            .changed("teamMax", before.teamMax(), after.teamMax())
            .changed("confidentiality", before.confidentiality(), after.confidentiality());
    if (!before.termsMd().equals(after.termsMd())) {
      details.with("rewritten", "TERMS");
    }
    audit.record(actor, "ChangeDefaults", null, details);
  }
}
