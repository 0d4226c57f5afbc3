package fr.passerelle.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Sends whoever runs a space that requires a second factor to confirm, and back to where they were.
 * Whoever has none comes out of it at the page that helps them to one.
 */
@ApplicationScoped
public class SecondFactor {
  private static final String ADMINISTRATION = "/admin/";

  @Inject Site site;

  /** The page that helps to a second factor and knows where to go on from there. */
  static String page(String returnPath) {
    return "/second-factor?to=" + encoded(returnPath);
  }

  /**
   * The address that asks for the second factor and leads on to the path: in the application that
   * the path is of, because each keeps its own session.
   */
  public static String question(String returnPath) {
    String application = returnPath.startsWith(ADMINISTRATION) ? "/admin" : "";
    return application + "/sign-in?level=2&to=" + encoded(returnPath);
  }

  /** Answers a request of somebody whose sign-in is not strong enough for it. */
  public void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String address = site.root(question(asked(request)));
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      PartialReload.write(response, address);
    } else if (request.getMethod().equals("POST")) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(address);
    }
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return ReturnPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
