package fr.passerelle.api.calls;

import fr.passerelle.api.security.BearerPrincipal;
import fr.passerelle.api.security.TokenFilter;
import fr.passerelle.shared.Actor;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Opens the tenant of the address for whoever calls, before any operation runs; to all but its
 * members it looks as if it were not there.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CallerFilter implements ContainerRequestFilter {
  @Inject OpenTenant openTenant;
  @Inject Caller caller;
  @Context ResourceInfo operation;

  @Override
  public void filter(ContainerRequestContext request) {
    BearerPrincipal principal = TokenFilter.principal(request);
    String slug = request.getUriInfo().getPathParameters().getFirst("slug");
    String language =
        Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).getLanguage();
    caller.is(
        principal == null ? Actor.visitor(null) : actor(slug, principal),
        principal == null ? null : principal.claims(language),
        request.getMethod() + " " + request.getUriInfo().getPath());
  }

  /** Whoever runs the platform is like anybody else to every other operation. */
  private boolean isForOperators() {
    return operation.getResourceClass().isAnnotationPresent(ForOperators.class);
  }

  private Actor actor(String slug, BearerPrincipal principal) {
    if (slug == null) {
      return principal.operator() && isForOperators()
          ? Actor.operator(principal.personId())
          : Actor.person(principal.personId());
    }
    return operation.getResourceClass().isAnnotationPresent(ForOutsiders.class)
        ? openTenant.asOutsider(slug, principal.personId(), principal.level())
        : openTenant.handle(slug, principal.personId(), principal.level());
  }
}
