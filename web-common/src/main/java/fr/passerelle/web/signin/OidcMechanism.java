package fr.passerelle.web.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.shared.Actor;
import fr.passerelle.web.Language;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;

/**
 * Signs people in with Keycloak, and hands the one in the session to the container at each request.
 * A visitor who asks for a page behind a constraint is sent to sign in and comes back to that page.
 */
@ApplicationScoped
@Alternative
@Priority(100)
public class OidcMechanism implements HttpAuthenticationMechanism {
  private static final Logger LOG = System.getLogger(OidcMechanism.class.getName());
  private static final Set<String> GROUPS = Set.of("person");

  @Inject IdentityProvider provider;
  @Inject KnowPerson knowPerson;
  @Inject Site site;
  @Inject Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    try {
      return switch (path(request)) {
        case "/callback" -> comeBack(request, response, context);
        case "/logout" -> signOut(request, context);
        default -> pass(request, response, context);
      };
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The identity provider cannot be reached: {0}", e.getMessage());
      return unavailable(response);
    }
  }

  private AuthenticationStatus pass(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    SignedIn person = SignedIn.of(request).orElse(null);
    if (person != null && clock.instant().isAfter(person.trustedUntil())) {
      person = renewed(request, person);
    }
    if (person != null) {
      return context.notifyContainerAboutLogin(person, GROUPS);
    }
    return context.isProtected() ? sendToSignIn(request, response, context) : context.doNothing();
  }

  /**
   * The person as the provider now knows them; null when it no longer does. While it cannot be
   * reached, people go on working.
   */
  private SignedIn renewed(HttpServletRequest request, SignedIn before) {
    HttpSession session = request.getSession(false);
    try {
      SignedIn after = provider.renew(before);
      after.keepIn(session);
      if (!after.claims().equals(before.claims())) {
        knowPerson.handle(Actor.person(after.personId()), after.claims());
      }
      return after;
    } catch (IdentityProvider.Denied e) {
      session.invalidate();
      return null;
    } catch (IOException e) {
      SignedIn believed = provider.believe(before);
      believed.keepIn(session);
      return believed;
    }
  }

  private AuthenticationStatus sendToSignIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + site.address(ReturnPath.HOME)
                  + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    }
    String state = new State().getValue();
    Flows.Flow flow =
        new Flows.Flow(
            new Nonce().getValue(), new CodeVerifier().getValue(), ReturnPath.of(request));
    Flows.add(request.getSession(), state, flow);
    return context.redirect(
        provider
            .signInAddress(state, flow, site.callback(), Language.of(request).getLanguage())
            .toString());
  }

  private AuthenticationStatus comeBack(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    HttpSession session = request.getSession(false);
    Flows.Flow flow = Flows.take(session, request.getParameter("state")).orElse(null);
    String code = request.getParameter("code");
    if (flow == null || code == null) {
      return context.redirect(site.address(ReturnPath.HOME));
    }
    try {
      SignedIn person = provider.exchange(code, flow, site.callback());
      knowPerson.handle(Actor.person(person.personId()), person.claims());
      request.changeSessionId();
      person.keepIn(session);
      return context.redirect(site.address(flow.returnPath()));
    } catch (IdentityProvider.Denied e) {
      LOG.log(Level.WARNING, "A sign-in was refused: {0}", e.getMessage());
      return context.redirect(site.address(ReturnPath.HOME));
    }
  }

  /**
   * By POST alone, from our own pages: the session cookie is SameSite=Lax, so no other site can
   * post it.
   */
  private AuthenticationStatus signOut(HttpServletRequest request, HttpMessageContext context)
      throws IOException {
    SignedIn person = SignedIn.of(request).orElse(null);
    if (person == null || !"POST".equals(request.getMethod())) {
      return context.redirect(site.root("/"));
    }
    request.getSession().invalidate();
    try {
      return context.redirect(
          provider.signOutAddress(person, java.net.URI.create(site.root("/"))).toString());
    } catch (IOException e) {
      return context.redirect(site.root("/"));
    }
  }

  private static AuthenticationStatus unavailable(HttpServletResponse response)
      throws AuthenticationException {
    try {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
