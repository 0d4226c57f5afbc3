package fr.passerelle.web;

import fr.passerelle.membership.Role;
import fr.passerelle.shared.Settings;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.web.failure.Failure;
import fr.passerelle.web.failure.Suspension;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.routing.Place;
import fr.passerelle.web.safety.PageNonce;
import fr.passerelle.web.signin.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;

/** What every page needs to draw its frame: {@code #{page}}. */
@Named("page")
@RequestScoped
public class PageContext {
  @Inject CurrentActor current;
  @Inject HttpServletRequest request;
  @Inject Settings settings;

  /** The tenant of the address; null outside any. */
  public TenantSummary getTenant() {
    return current.tenant();
  }

  /** Who signed in; null for a visitor. */
  public SignedIn getPerson() {
    return current.person().orElse(null);
  }

  public String getFirstName() {
    return current.person().map(person -> person.getDisplayName().split(" ")[0]).orElse("");
  }

  public String getLang() {
    return Language.of(request).getLanguage();
  }

  /** {@code light}, {@code dark}, or null for what the reader's system says. */
  public String getTheme() {
    String kept = Language.cookie(request, "theme");
    return "light".equals(kept) || "dark".equals(kept) ? kept : null;
  }

  public String getCspNonce() {
    return PageNonce.of(FacesContext.getCurrentInstance());
  }

  /** The address that the browser shows, without a query. */
  public String getPath() {
    return Place.of(request).map(Place::path).orElse(request.getRequestURI());
  }

  public String param(String name) {
    return Place.of(request).map(place -> place.params().get(name)).orElse(null);
  }

  /** What is to be said of the page as a whole: that it was reloaded, or that an act failed. */
  public List<FacesMessage> getNotices() {
    return FacesContext.getCurrentInstance().getMessageList(null);
  }

  /** On an error page: the code under which our log tells what happened; null for none. */
  public String getReference() {
    return Failure.referenceOf(request);
  }

  /** On the page of a suspended tenant: since when, and why; null on every other page. */
  public Suspension getSuspension() {
    return Suspension.of(request);
  }

  /** In which moments are said: the tenant's zone, or ours outside any. */
  public ZoneId getZone() {
    return current.actor().zone();
  }

  /** The address at which people reach those who run Passerelle. */
  public String getSupport() {
    return settings.support();
  }

  /** Where the logo of the tenant stands, in a shape; null where it has none. */
  public String logo(String shape) {
    TenantSummary tenant = getTenant();
    return tenant == null || tenant.logo() == null
        ? null
        : "/logo/" + tenant.slug() + "/" + shape + "/" + tenant.logo();
  }

  /** Whether the reader runs the platform. */
  public boolean isOperator() {
    return current.person().map(SignedIn::operator).orElse(false);
  }

  public boolean isCanManage() {
    return current.actor().holds(Role.MANAGER);
  }

  public boolean isAdmin() {
    return current.actor().holds(Role.ADMIN);
  }

  public boolean isOwner() {
    return current.actor().holds(Role.OWNER);
  }

  public boolean isJuror() {
    return current.actor().holds(Role.JUROR);
  }
}
