package fr.passerelle.portal.operator;

import fr.passerelle.operator.BrowseClaimedDomains;
import fr.passerelle.operator.BrowseOperatorActs;
import fr.passerelle.operator.BrowseTenants;
import fr.passerelle.operator.ClaimedDomain;
import fr.passerelle.operator.LiftSuspension;
import fr.passerelle.operator.OperatorAct;
import fr.passerelle.operator.SuspendTenant;
import fr.passerelle.operator.TakeBackDomain;
import fr.passerelle.operator.TenantFilter;
import fr.passerelle.operator.TenantPage;
import fr.passerelle.operator.TenantRow;
import fr.passerelle.operator.VerifyDomain;
import fr.passerelle.portal.Saying;
import fr.passerelle.shared.Page;
import fr.passerelle.tenancy.TenantStatus;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The tenants of the platform, fifty at a time, with what operators did to them: how each stands
 * and how large it is, and nothing of what is in it.
 */
@Named
@ViewScoped
public class OperatorPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 50;
  private static final int ACTS = 20;
  private static final List<TenantStatus> STATUSES = List.of(TenantStatus.values());

  @Inject BrowseTenants browseTenants;
  @Inject SuspendTenant suspendTenant;
  @Inject LiftSuspension liftSuspension;
  @Inject BrowseClaimedDomains browseClaimedDomains;
  @Inject VerifyDomain verifyDomain;
  @Inject TakeBackDomain takeBackDomain;
  @Inject BrowseOperatorActs browseOperatorActs;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;

  private String begins;
  private TenantStatus status;
  private String after;
  private UUID before;
  private List<TenantRow> rows = List.of();
  private String next;
  private List<ClaimedDomain> domains = List.of();
  private List<OperatorAct> acts = List.of();
  private UUID older;

  private String suspending;
  private String reason;

  public void open() {
    begins = address.queried("begins") == null ? "" : address.queried("begins");
    status = address.queriedStatus(STATUSES);
    after = address.queried("after");
    before = address.queriedId("before");
    attempt.opening(this::load);
  }

  private void load() {
    TenantPage page =
        browseTenants.handle(current.actor(), new TenantFilter(begins, status), after, AT_A_TIME);
    rows = page.items();
    next = page.next();
    domains = browseClaimedDomains.handle(current.actor(), null, AT_A_TIME).items();
    Page<OperatorAct> log = browseOperatorActs.handle(current.actor(), before, ACTS);
    acts = log.items();
    older = log.next();
  }

  /** Asks for the reason first. */
  public void beginSuspension(TenantRow row) {
    suspending = row.slug();
    reason = "";
  }

  public void putAside() {
    suspending = null;
  }

  public void suspend() {
    String slug = suspending;
    if (attempt.to(() -> suspendTenant.handle(current.actor(), slug, reason))) {
      suspending = null;
      attempt.done(say.of("operator.suspended", slug));
      attempt.to(this::load);
    }
  }

  public void lift(TenantRow row) {
    if (attempt.to(() -> liftSuspension.handle(current.actor(), row.slug()))) {
      suspending = null;
      attempt.done(say.of("operator.lifted", row.slug()));
      attempt.to(this::load);
    }
  }

  public void verify(ClaimedDomain domain) {
    if (attempt.to(() -> verifyDomain.handle(current.actor(), domain.id()))) {
      attempt.done(say.of("operator.verified", domain.domain(), domain.partner()));
      attempt.to(this::load);
    }
  }

  public void takeBack(ClaimedDomain domain) {
    if (attempt.to(() -> takeBackDomain.handle(current.actor(), domain.id()))) {
      attempt.done(say.of("operator.takenBack", domain.domain(), domain.partner()));
      attempt.to(this::load);
    }
  }

  public boolean maySuspend(TenantRow row) {
    return row.status() == TenantStatus.ACTIVE || row.status() == TenantStatus.CLOSING;
  }

  public boolean mayLift(TenantRow row) {
    return row.status() == TenantStatus.SUSPENDED;
  }

  public String tone(TenantRow row) {
    return switch (row.status()) {
      case ACTIVE -> "ok";
      case SUSPENDED -> "danger";
      case CLOSING -> "warn";
      case ERASED -> "";
    };
  }

  public String icon(TenantRow row) {
    return switch (row.status()) {
      case ACTIVE -> "circle-check";
      case SUSPENDED -> "lock";
      case CLOSING -> "hourglass";
      case ERASED -> "trash-2";
    };
  }

  /** The day, which has no hour and so no zone. */
  public String day(LocalDate day) {
    return day == null
        ? say.of("operator.never")
        : say.day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** Where the list with another status stands; null for all. */
  public String filtered(TenantStatus other) {
    return "/operator?begins="
        + URLEncoder.encode(begins, StandardCharsets.UTF_8)
        + (other == null ? "" : "&status=" + other);
  }

  /** Where the list goes on; null at the end. */
  public String getMore() {
    return next == null ? null : filtered(status) + "&after=" + next;
  }

  /** Where the log goes on; null at the end. */
  public String getOlder() {
    return older == null ? null : "/operator?before=" + older + "#acts";
  }

  public List<TenantStatus> getStatuses() {
    return STATUSES;
  }

  public TenantStatus getStatus() {
    return status;
  }

  public String getBegins() {
    return begins;
  }

  /** Whether every tenant is asked for. */
  public boolean isAll() {
    return begins.isEmpty() && status == null;
  }

  public List<TenantRow> getRows() {
    return rows;
  }

  /** The newest of those that no record proves. */
  public List<ClaimedDomain> getDomains() {
    return domains;
  }

  public List<OperatorAct> getActs() {
    return acts;
  }

  /** The tenant whose suspension is being written; null for none. */
  public String getSuspending() {
    return suspending;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
