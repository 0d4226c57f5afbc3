package fr.passerelle.admin.export;

import fr.passerelle.export.AskTenantExport;
import fr.passerelle.export.BrowseTenantExports;
import fr.passerelle.export.ExportView;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** The exports of the tenant, and one more. */
@Named
@RequestScoped
public class ExportPage {
  @Inject BrowseTenantExports browseTenantExports;
  @Inject AskTenantExport askTenantExport;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private List<ExportView> exports;

  public void open() {
    attempt.opening(() -> exports = browseTenantExports.handle(current.actor()));
  }

  public void ask() {
    if (attempt.to(() -> askTenantExport.handle(current.actor()))) {
      attempt.leadTo("/t/" + current.tenant().slug() + "/export?asked");
    }
  }

  /** Read again after an act that was refused. */
  public List<ExportView> getExports() {
    if (exports == null) {
      open();
    }
    return exports == null ? List.of() : exports;
  }

  public ZoneId getZone() {
    return current.actor().zone();
  }
}
