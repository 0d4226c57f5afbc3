package fr.passerelle.web;

import fr.passerelle.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One strict policy on every answer, and the reader's choice of language kept. */
public class SecurityHeaders extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String NONCE = SecurityHeaders.class.getName();
  private static final String POLICY = "Content-Security-Policy";
  private static final Pattern THEIR_NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=_-]+)'");
  private static final int NONCE_BYTES = 18;
  private static final int YEAR = 365 * 24 * 3600;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject transient Settings settings;

  /** The nonce of this answer's scripts and styles. */
  public static String nonce(ServletRequest request) {
    return (String) request.getAttribute(NONCE);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    byte[] random = new byte[NONCE_BYTES];
    RANDOM.nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    request.setAttribute(NONCE, nonce);
    response.setHeader(POLICY, policy(nonce));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (settings.url().startsWith("https:")) {
      response.setHeader("Strict-Transport-Security", "max-age=" + YEAR);
    }
    keepLanguage(request, response);
    on.doFilter(request, new OnePolicy(request, response));
  }

  /** Forms may lead to the identity provider: signing out is a form, and its answer a redirect. */
  private String policy(String nonce) {
    String provider =
        settings.required("passerelle.oidc.issuer").replaceAll("^(https?://[^/]+).*$", "$1");
    return ("default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self' %2$s; frame-ancestors 'none'; base-uri 'none'")
        .formatted(nonce, provider);
  }

  private static void keepLanguage(HttpServletRequest request, HttpServletResponse response) {
    if ("GET".equals(request.getMethod()) && Language.isOurs(request.getParameter("lang"))) {
      Cookie cookie = new Cookie(Language.COOKIE, request.getParameter("lang"));
      cookie.setPath("/");
      cookie.setMaxAge(YEAR);
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }

  /**
   * PrimeFaces adds a policy of its own, with the nonce that its scripts carry. Two policies would
   * each refuse the other's scripts, so its nonce is taken over into ours.
   */
  private final class OnePolicy extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    OnePolicy(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
      Matcher theirs = POLICY.equalsIgnoreCase(name) ? THEIR_NONCE.matcher(value) : null;
      if (theirs != null && theirs.find()) {
        request.setAttribute(NONCE, theirs.group(1));
        setHeader(POLICY, policy(theirs.group(1)));
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
