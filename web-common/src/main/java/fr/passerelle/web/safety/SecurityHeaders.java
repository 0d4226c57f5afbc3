package fr.passerelle.web.safety;

import fr.passerelle.web.signin.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser to refuse. */
@ApplicationScoped
public class SecurityHeaders {
  private static final String CSP = "Content-Security-Policy";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  @Inject Site site;

  /** The headers of an answer that is no page of ours: it may load nothing. */
  public void apply(HttpServletResponse response) {
    response.setHeader(CSP, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
    if (site.secure()) {
      response.setHeader(
          "Strict-Transport-Security", "max-age=" + YEAR_SECONDS + "; includeSubDomains");
    }
  }

  /** The policy of a page; replaces whatever policy stood before. */
  public void applyPage(HttpServletResponse response, String nonce) {
    response.setHeader(CSP, pagePolicy(nonce, site.providerOrigin()));
  }

  static String pagePolicy(String nonce, String providerOrigin) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'nonce-" + nonce + "'",
        "style-src 'self' 'nonce-" + nonce + "'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self' " + providerOrigin,
        "frame-ancestors 'none'",
        "base-uri 'none'");
  }
}
