package fr.passerelle.web;

import fr.passerelle.web.signin.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * French or English, and nothing else: as the reader chose, else as their account, else as their
 * browser says.
 */
public final class Language {
  /** The cookie in which a reader's choice is kept. */
  public static final String COOKIE = "lang";

  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private static final String CHOSEN = Language.class.getName();

  private Language() {}

  public static Locale of(HttpServletRequest request) {
    Locale chosen = (Locale) request.getAttribute(CHOSEN);
    if (chosen == null) {
      chosen = choose(request);
      request.setAttribute(CHOSEN, chosen);
    }
    return chosen;
  }

  private static Locale choose(HttpServletRequest request) {
    String asked = asked(request);
    if (asked != null) {
      return Locale.forLanguageTag(asked);
    }
    String kept = cookie(request, COOKIE);
    if (isOurs(kept)) {
      return Locale.forLanguageTag(kept);
    }
    String persons = SignedIn.of(request).map(SignedIn::locale).orElse(null);
    if (isOurs(persons)) {
      return Locale.forLanguageTag(persons);
    }
    for (Locale preferred : Collections.list(request.getLocales())) {
      if (isOurs(preferred.getLanguage())) {
        return Locale.forLanguageTag(preferred.getLanguage());
      }
    }
    return Locale.FRENCH;
  }

  /** Remembers a language that the reader has just chosen by {@code ?lang=}. */
  public static void remember(
      HttpServletRequest request, HttpServletResponse response, boolean secure) {
    String chosen = asked(request);
    if (chosen != null) {
      Cookie cookie = new Cookie(COOKIE, chosen);
      cookie.setPath("/");
      cookie.setMaxAge(YEAR_SECONDS);
      cookie.setHttpOnly(true);
      cookie.setSecure(secure);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }

  /** Only the address is read: reading a parameter would fix the encoding of the whole form. */
  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? null
        : Stream.of(query.split("&"))
            .filter(part -> part.startsWith(COOKIE + "="))
            .map(part -> part.substring(COOKIE.length() + 1))
            .filter(Language::isOurs)
            .findFirst()
            .orElse(null);
  }

  static boolean isOurs(String language) {
    return "fr".equals(language) || "en".equals(language);
  }

  static String cookie(HttpServletRequest request, String name) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
