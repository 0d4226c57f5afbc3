package fr.passerelle.api.calls;

import fr.passerelle.audit.Origin;
import fr.passerelle.audit.TrustedProxies;
import fr.passerelle.audit.Via;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Says to the audit log where a call comes from. */
@WebFilter("/*")
public class OriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Inject transient TrustedProxies proxies;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    String from =
        proxies.client(
            request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    try (Origin.Scope call = Origin.enter(Via.API, from)) {
      on.doFilter(request, response);
    }
  }
}
