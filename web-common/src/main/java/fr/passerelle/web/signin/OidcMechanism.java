package fr.passerelle.web.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.passerelle.web.Language;
import fr.passerelle.web.routing.Place;
import fr.passerelle.web.safety.SecurityHeaders;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Signs people in through the identity provider, for both Faces applications. {@code /sign-in?to=}
 * asks for it by hand, {@code /sign-in} tries the last one again, a page behind a constraint asks
 * by itself, {@code /callback} ends it.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class OidcMechanism implements HttpAuthenticationMechanism {
  private static final Logger LOG = Logger.getLogger(OidcMechanism.class.getName());
  private static final String FLOWS = SignInFlows.class.getName();

  @Inject SignIns signIns;
  @Inject Welcome welcome;
  @Inject Site site;
  @Inject SecurityHeaders headers;
  @Inject Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    headers.apply(response);
    String path = Place.pathOf(request);
    try {
      if (path.equals("/callback")) {
        return finish(request, response, context);
      }
      Optional<SignedIn> person = welcome.of(request);
      if (path.equals("/sign-in")) {
        String to = target(request);
        Demand demand = Demand.of(request);
        return person.isPresent() && !demand.asksMoreOf(person.get())
            ? redirect(context, to)
            : begin(request, context, to, demand);
      }
      if (person.isPresent()) {
        person.get().keepIn(request);
        return context.notifyContainerAboutLogin(person.get(), Set.of(SignedIn.ROLE));
      }
      return context.isProtected() ? ask(request, response, context) : context.doNothing();
    } catch (ProviderAway e) {
      LOG.log(Level.WARNING, "No sign-in: {0} ({1})", new Object[] {e.getMessage(), e.getCause()});
      return fail(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /**
   * The page that is asked for. Whoever names none comes back from a sign-in that did not end, and
   * goes where it was to lead.
   */
  private String target(HttpServletRequest request) {
    String to = request.getParameter("to");
    HttpSession session = request.getSession(false);
    if (to != null || session == null) {
      return ReturnPath.of(to);
    }
    return flows(session).flatMap(flows -> flows.newest(clock.instant())).orElse(ReturnPath.HOME);
  }

  /** A page is asked for: sign in first. A background request cannot: its page is loaded anew. */
  private AuthenticationStatus ask(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws ProviderAway {
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    String to = ReturnPath.of(asked);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return reload(response, to);
    }
    return begin(request, context, to, Demand.NONE);
  }

  private AuthenticationStatus begin(
      HttpServletRequest request, HttpMessageContext context, String returnPath, Demand demand)
      throws ProviderAway {
    String state = new State().getValue();
    SignInFlows.Flow flow =
        new SignInFlows.Flow(
            new Nonce().getValue(),
            new CodeVerifier().getValue(),
            returnPath,
            demand,
            clock.instant());
    SignIns.Wish wish =
        new SignIns.Wish(
            callback(request),
            Language.of(request).getLanguage(),
            request.getParameter("hint"),
            "1".equals(request.getParameter("new")),
            request.getParameter("through"));
    URI page = signIns.begin(state, flow, wish);
    HttpSession session = request.getSession();
    SignInFlows flows = flows(session).orElseGet(SignInFlows::new);
    flows.begin(state, flow);
    session.setAttribute(FLOWS, flows);
    return context.redirect(page.toString());
  }

  private AuthenticationStatus finish(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws ProviderAway {
    HttpSession session = request.getSession(false);
    Optional<SignInFlows.Flow> begun =
        session == null
            ? Optional.empty()
            : flows(session)
                .flatMap(flows -> flows.take(request.getParameter("state"), clock.instant()));
    if (begun.isEmpty()) {
      // An old address, or the button back. Without any cookie a new start would go round for ever.
      return request.getRequestedSessionId() == null
          ? fail(response, HttpServletResponse.SC_BAD_REQUEST)
          : redirect(context, ReturnPath.HOME);
    }
    SignInFlows.Flow flow = begun.get();
    String code = request.getParameter("code");
    if (code == null) {
      boolean declined = "access_denied".equals(request.getParameter("error"));
      return redirect(context, declined ? "/" : flow.returnPath());
    }
    try {
      SignedIn person = signIns.finish(code, flow, callback(request));
      welcome.in(request, person);
      String outcome = request.getParameter("kc_action_status");
      return flow.demand().leftOpenBy(person)
          ? redirect(context, SecondFactor.page(flow.returnPath()))
          : redirect(context, flow.demand().backTo(flow.returnPath(), outcome));
    } catch (ProviderRefuses e) {
      LOG.log(Level.INFO, "Sign-in refused: {0}", e.getMessage());
      return fail(response, HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private URI callback(HttpServletRequest request) {
    return URI.create(site.address("/callback"));
  }

  private AuthenticationStatus redirect(HttpMessageContext context, String path) {
    return context.redirect(site.root(path));
  }

  private AuthenticationStatus reload(HttpServletResponse response, String path) {
    try {
      PartialReload.write(response, site.root(path));
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthenticationStatus fail(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<SignInFlows> flows(HttpSession session) {
    return Optional.ofNullable((SignInFlows) session.getAttribute(FLOWS));
  }
}
