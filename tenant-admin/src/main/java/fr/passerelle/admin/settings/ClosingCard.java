package fr.passerelle.admin.settings;

import fr.passerelle.tenancy.ending.CloseTenant;
import fr.passerelle.tenancy.ending.ReopenTenant;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Closes the tenant, or takes that back. */
@Named
@RequestScoped
public class ClosingCard {
  @Inject CloseTenant closeTenant;
  @Inject ReopenTenant reopenTenant;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private String slug;

  public void close() {
    if (attempt.to(() -> closeTenant.handle(current.actor(), slug))) {
      attempt.leadTo("/t/" + current.tenant().slug() + "/settings");
    }
  }

  public void reopen() {
    if (attempt.to(() -> reopenTenant.handle(current.actor()))) {
      attempt.leadTo("/t/" + current.tenant().slug() + "/settings?reopened");
    }
  }

  /** How many days are left to take it back, as owners are told. */
  public long getDays() {
    return CloseTenant.RESPITE.toDays();
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }
}
