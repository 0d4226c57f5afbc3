package fr.passerelle.admin.invitation;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.invitation.batch.BrowseImports;
import fr.passerelle.invitation.batch.ImportRow;
import fr.passerelle.invitation.batch.ListFile;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The lists of people to invite, and the place where a new one is dropped. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 20;

  @Inject BrowseImports browseImports;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AdminWords say;

  private List<ImportRow> rows = List.of();
  private UUID next;

  public void open() {
    UUID before = address.queriedId("before");
    attempt.opening(
        () -> {
          Page<ImportRow> page = browseImports.handle(current.actor(), before, AT_A_TIME);
          rows = page.items();
          next = page.next();
        });
  }

  /** How much of a list has left, or what there is to do. */
  public String state(ImportRow row) {
    return ImportWords.state(say, row);
  }

  public String tone(ImportRow row) {
    return ImportWords.tone(row);
  }

  public String icon(ImportRow row) {
    return ImportWords.icon(row);
  }

  /** The address of the next rows; null at the end. */
  public String getMore() {
    return Address.more(null, next);
  }

  public List<ImportRow> getRows() {
    return rows;
  }

  public int getMostBytes() {
    return ListFile.MOST_BYTES;
  }

  /** What is said of a file before it is sent, where it is too large. */
  public String getTooLarge() {
    return RefusalWords.of(
        new Refusal(RefusalCode.FILE_TOO_LARGE, ListFile.MOST_MEGABYTES),
        FacesContext.getCurrentInstance().getViewRoot().getLocale(),
        current.actor().zone());
  }
}
