package fr.passerelle.admin.audit;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.audit.ActGroup;
import fr.passerelle.audit.AuditFilter;
import fr.passerelle.audit.AuditPerson;
import fr.passerelle.audit.AuditRow;
import fr.passerelle.audit.AuditWords;
import fr.passerelle.audit.BrowseAuditLog;
import fr.passerelle.audit.BrowseAuditPeople;
import fr.passerelle.shared.Page;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The audit log of a tenant, fifty entries at a time; what is asked stands in the address. */
@Named
@RequestScoped
public class AuditPage {
  private static final int AT_A_TIME = 50;

  @Inject BrowseAuditLog browseAuditLog;
  @Inject BrowseAuditPeople browseAuditPeople;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject AuditQuery query;
  @Inject Attempt attempt;
  @Inject AdminWords say;

  private AuditFilter filter = AuditFilter.ALL;
  private List<AuditRow> rows = List.of();
  private List<AuditPerson> people = List.of();
  private UUID next;
  private AuditWords words;

  public void open() {
    filter = query.filter();
    words = AuditWords.in(FacesContext.getCurrentInstance().getViewRoot().getLocale(), getZone());
    attempt.opening(
        () -> {
          Page<AuditRow> page =
              browseAuditLog.handle(
                  current.actor(), filter, address.queriedId("before"), AT_A_TIME);
          rows = page.items();
          next = page.next();
          people = browseAuditPeople.handle(current.actor(), filter.person());
        });
  }

  public String sentence(AuditRow row) {
    return words.sentence(row);
  }

  public String who(AuditRow row) {
    return words.who(row);
  }

  public List<String> changes(AuditRow row) {
    return words.changes(row);
  }

  public String via(AuditRow row) {
    return words.via(row);
  }

  public String group(ActGroup group) {
    return words.group(group);
  }

  /** Where all is read that this person did, or that was about them. */
  public String of(UUID person) {
    return path() + AuditQuery.written(new AuditFilter(person, null, null, null), null);
  }

  /** The address of the older entries; null at the end. */
  public String getOlder() {
    return next == null ? null : path() + AuditQuery.written(filter, next);
  }

  /** The address of the file. */
  public String getExport() {
    return path() + "/export" + AuditQuery.written(filter, null);
  }

  private String path() {
    return say.getPath() + "/audit";
  }

  public ZoneId getZone() {
    return current.actor().zone();
  }

  public AuditFilter getFilter() {
    return filter;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  public List<AuditPerson> getPeople() {
    return people;
  }

  public ActGroup[] getGroups() {
    return ActGroup.values();
  }
}
