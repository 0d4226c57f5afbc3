package fr.passerelle.portal.partner;

import fr.passerelle.partner.BrowseMyPartners;
import fr.passerelle.partner.PartnerHit;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The partners that the reader maintains. */
@Named
@RequestScoped
public class MyPartnersPage {
  @Inject BrowseMyPartners browseMyPartners;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private List<PartnerHit> rows = List.of();

  public void open() {
    attempt.opening(() -> rows = browseMyPartners.handle(current.actor()));
  }

  public String domains(PartnerHit row) {
    return String.join(", ", row.domains());
  }

  public List<PartnerHit> getRows() {
    return rows;
  }
}
