package fr.passerelle.web.routing;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.web.failure.Suspension;
import fr.passerelle.web.signin.Acquaintance;
import fr.passerelle.web.signin.SecondFactor;
import fr.passerelle.web.signin.SignedIn;
import fr.passerelle.web.signin.Site;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leads an address to its view and opens the tenant that it names. What no route names is not
 * there, whatever lies in the WAR; a tenant that is not the reader's is not there either.
 */
public class TenantRouter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

  /** What the server itself answers; it does so inside of the application at {@code /}. */
  private static final Pattern OF_THE_SERVER = Pattern.compile("/(health|openapi)(/.*)?");

  @Inject transient Instance<Routes> routes;
  @Inject transient OpenTenant openTenant;
  @Inject transient CurrentActor current;
  @Inject transient Acquaintance acquaintance;
  @Inject transient Site site;
  @Inject transient SecondFactor secondFactor;

  private transient RouteTable table;

  @Override
  public void init() {
    List<Route> all = new ArrayList<>();
    routes.forEach(some -> all.addAll(some.all()));
    all.add(Route.servlet(Door.OPEN, "/logout", "SignOut"));
    all.add(Route.servlet(Door.PERSON, "/spaces", "MySpaces"));
    all.add(Route.servlet(Door.PERSON, "/maintains", "Maintains"));
    all.add(Route.servlet(Door.OPEN, "/backchannel-logout", "BackChannelSignOut"));
    table = new RouteTable(all);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    String path = Place.pathOf(request);
    if (path.startsWith(FACES_RESOURCES) || OF_THE_SERVER.matcher(path).matches()) {
      on.doFilter(request, response);
      return;
    }
    RouteTable.Match match = table.match(path).orElse(null);
    if (match == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!METHODS.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      pass(match, request, response);
    }
  }

  private void pass(
      RouteTable.Match match, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    SignedIn person = SignedIn.of(request).orElse(null);
    if (match.route().door() == Door.FRONT && person != null) {
      response.sendRedirect(site.root("/home"));
      return;
    }
    try {
      acquaintance.make(request);
      current.stand(stand(match, person), person);
    } catch (Refusal refusal) {
      refuse(refusal, request, response);
      return;
    }
    new Place(request.getContextPath() + Place.pathOf(request), match.params()).keepIn(request);
    response.setHeader("Cache-Control", "no-store");
    dispatcher(match.route(), request).forward(request, response);
  }

  private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal.code() == RefusalCode.SECOND_FACTOR_NEEDED) {
      secondFactor.ask(request, response);
    } else {
      Suspension.of(refusal).ifPresent(suspension -> suspension.keepIn(request));
      response.sendError(
          refusal.code() == RefusalCode.NOT_FOUND
              ? HttpServletResponse.SC_NOT_FOUND
              : HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private Actor stand(RouteTable.Match match, SignedIn person) {
    String slug = match.params().get(Route.SLUG);
    return switch (match.route().door()) {
      case OPEN, FRONT -> person == null ? Actor.visitor(null) : Actor.person(person.personId());
      case PERSON -> Actor.person(required(person).personId());
      case OPERATOR -> operator(required(person));
      case GUEST ->
          person == null
              ? openTenant.asVisitor(slug)
              : openTenant.asOutsider(slug, person.personId(), person.level());
      case MEMBER -> openTenant.handle(slug, required(person).personId(), person.level());
    };
  }

  private static Actor operator(SignedIn person) {
    if (!person.operator()) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return Actor.operator(person.personId());
  }

  /** The constraints of web.xml have sent visitors to sign in already; this is the second lock. */
  private static SignedIn required(SignedIn person) {
    if (person == null) {
      throw new Refusal(RefusalCode.SIGN_IN_FIRST);
    }
    return person;
  }

  private RequestDispatcher dispatcher(Route route, HttpServletRequest request) {
    RequestDispatcher found =
        route.faces()
            ? request.getRequestDispatcher(route.target())
            : getServletContext().getNamedDispatcher(route.target());
    if (found == null) {
      throw new IllegalStateException("Nothing answers for " + route);
    }
    return found;
  }
}
