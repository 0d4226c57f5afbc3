package fr.passerelle.web.safety;

import fr.passerelle.audit.Origin;
import fr.passerelle.audit.TrustedProxies;
import fr.passerelle.audit.Via;
import fr.passerelle.web.Language;
import fr.passerelle.web.routing.Place;
import fr.passerelle.web.signin.Site;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;

/**
 * The first filter of every request: sets the headers, refuses what another site's page would have
 * the reader's browser do here, and says to the audit log where what follows comes from.
 */
public class Gate extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_FETCH = Set.of("same-origin", "none");

  /** Called by the identity provider itself, without any cookie. */
  private static final String BACK_CHANNEL = "/backchannel-logout";

  @Inject transient SecurityHeaders headers;
  @Inject transient Site site;
  @Inject transient TrustedProxies proxies;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    headers.apply(response);
    boolean reads = READING.contains(request.getMethod());
    if (!reads && !comesFromUs(request) && !Place.pathOf(request).equals(BACK_CHANNEL)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Language.remember(request, response, site.secure());
    String from =
        proxies.client(
            request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    try (Origin.Scope page = Origin.enter(Via.PAGE, from)) {
      on.doFilter(request, response);
    }
  }

  private boolean comesFromUs(HttpServletRequest request) {
    String fetch = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (fetch == null || OWN_FETCH.contains(fetch))
        && (origin == null || origin.equals(site.origin()));
  }
}
