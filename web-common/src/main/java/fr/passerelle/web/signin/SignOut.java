package fr.passerelle.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Signs out here and at the provider. Takes POST alone, and {@link fr.passerelle.web.safety.Gate}
 * takes none from another site.
 */
public class SignOut extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** The session cookies of both applications, by name and path. */
  private static final Map<String, String> COOKIES =
      Map.of("passerelle", "/", "passerelle-admin", "/admin");

  @Inject transient SignIns signIns;
  @Inject transient Site site;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SignedIn person = SignedIn.of(request).orElse(null);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    COOKIES.forEach((name, path) -> response.addCookie(gone(name, path)));
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(goodbye(person));
  }

  private String goodbye(SignedIn person) {
    URI home = URI.create(site.root("/"));
    if (person == null) {
      return home.toString();
    }
    try {
      return signIns.end(person, home).toString();
    } catch (ProviderAway e) {
      return home.toString();
    }
  }

  private Cookie gone(String name, String path) {
    Cookie cookie = new Cookie(name, "");
    cookie.setPath(path);
    cookie.setMaxAge(0);
    cookie.setHttpOnly(true);
    cookie.setSecure(site.secure());
    return cookie;
  }
}
