package fr.passerelle.admin.partner;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.membership.Circle;
import fr.passerelle.partner.AddPartner;
import fr.passerelle.partner.BrowsePartners;
import fr.passerelle.partner.FindPartners;
import fr.passerelle.partner.LeavePartner;
import fr.passerelle.partner.MakePartner;
import fr.passerelle.partner.PartnerHit;
import fr.passerelle.partner.PartnerKind;
import fr.passerelle.partner.PartnerRow;
import fr.passerelle.partner.ProviderStatus;
import fr.passerelle.partner.TieForm;
import fr.passerelle.shared.Page;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The partners of a tenant, and the form that finds or makes one more. */
@Named
@ViewScoped
public class PartnersPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 20;

  @Inject BrowsePartners browsePartners;
  @Inject FindPartners findPartners;
  @Inject AddPartner addPartner;
  @Inject MakePartner makePartner;
  @Inject LeavePartner leavePartner;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AdminWords say;

  private UUID before;
  private List<PartnerRow> rows = List.of();
  private UUID next;
  private PartnerDraft draft;
  private List<PartnerHit> found;

  public void open() {
    before = address.queriedId("before");
    attempt.opening(
        () -> {
          load();
          if (rows.isEmpty() && before == null) {
            begin();
          }
        });
  }

  private void load() {
    Page<PartnerRow> page = browsePartners.handle(current.actor(), before, AT_A_TIME);
    rows = page.items();
    next = page.next();
  }

  /** Opens the form. */
  public void begin() {
    draft = new PartnerDraft();
    found = null;
  }

  public void putAside() {
    draft = null;
  }

  /** Looks for partners that are known here; what was typed becomes the name of a new one. */
  public void find() {
    attempt.to(() -> found = findPartners.handle(current.actor(), draft.getText()));
    if (found != null && draft.getName().isEmpty()) {
      draft.setName(draft.getText());
    }
  }

  public void add(PartnerHit hit) {
    if (attempt.to(
        () -> addPartner.handle(current.actor(), hit.id(), new TieForm(draft.getCircle())))) {
      done("partner.added", hit.name());
    }
  }

  public void make() {
    if (attempt.to(() -> makePartner.handle(current.actor(), draft.form()))) {
      done("partner.made", draft.getName().strip());
    }
  }

  public void leave(PartnerRow row) {
    if (attempt.to(() -> leavePartner.handle(current.actor(), row.partnerId()))) {
      done("partner.left", row.name());
    }
  }

  private void done(String sentence, String name) {
    attempt.done(say.of(sentence, name));
    draft = null;
    found = null;
    before = null;
    attempt.to(this::load);
  }

  public String domains(PartnerRow row) {
    return String.join(", ", row.domains());
  }

  public String domainsOf(PartnerHit hit) {
    return String.join(", ", hit.domains());
  }

  public String pending(PartnerRow row) {
    return String.join(", ", row.pending());
  }

  /** Which words say how its people sign in. */
  public String standing(PartnerRow row) {
    if (row.removed()) {
      return "REMOVED";
    }
    if (row.provider() == null) {
      return "NONE";
    }
    return row.provider() == ProviderStatus.ON && row.silentSince() != null
        ? "SILENT"
        : row.provider().name();
  }

  public String tone(PartnerRow row) {
    return switch (standing(row)) {
      case "ON" -> "ok";
      case "SILENT" -> "warn";
      case "DRAFT", "TESTED" -> "info";
      default -> "";
    };
  }

  public String icon(PartnerRow row) {
    return switch (standing(row)) {
      case "ON" -> "circle-check";
      case "SILENT" -> "circle-alert";
      case "DRAFT", "TESTED" -> "hourglass";
      default -> "circle-x";
    };
  }

  /** The address of the next rows; null at the end. */
  public String getMore() {
    return Address.more(null, next);
  }

  public List<PartnerRow> getRows() {
    return rows;
  }

  /** What is being looked for or written; null while the form is shut. */
  public PartnerDraft getDraft() {
    return draft;
  }

  /** What was found; null before the first look. */
  public List<PartnerHit> getFound() {
    return found;
  }

  public Circle[] getCircles() {
    return Circle.values();
  }

  public PartnerKind[] getKinds() {
    return PartnerKind.values();
  }
}
