package fr.passerelle.web.routing;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Where the reader stands: the address that the browser shows, kept while the view answers.
 *
 * @param path from the root of the site, with the application's part and without a query
 * @param params the named parts of the address
 */
public record Place(String path, Map<String, String> params) {
  private static final String KEY = Place.class.getName();

  public static Optional<Place> of(ServletRequest request) {
    return Optional.ofNullable((Place) request.getAttribute(KEY));
  }

  /** The path below the application, as the container has decoded and normalised it. */
  public static String pathOf(HttpServletRequest request) {
    String path = request.getServletPath();
    return request.getPathInfo() == null ? path : path + request.getPathInfo();
  }

  void keepIn(ServletRequest request) {
    request.setAttribute(KEY, this);
  }
}
