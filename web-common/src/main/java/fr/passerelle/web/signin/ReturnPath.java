package fr.passerelle.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Where somebody goes on after signing in: a path of this application, and nothing that could lead
 * elsewhere.
 */
public final class ReturnPath {
  static final String HOME = "/";

  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?&=+,:@!$'()*;]*");
  private static final int MOST = 1000;

  private ReturnPath() {}

  /**
   * The page that was asked for; the home page where that was not a page one can simply ask for
   * again.
   */
  static String of(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    return "GET".equals(request.getMethod())
        ? safe(query == null ? path : path + "?" + query)
        : HOME;
  }

  /** The path itself where it is one of ours; else the home page. */
  public static String safe(String path) {
    return path != null && path.length() <= MOST && SAFE.matcher(path).matches() ? path : HOME;
  }
}
