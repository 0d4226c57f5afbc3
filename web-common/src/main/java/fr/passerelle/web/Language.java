package fr.passerelle.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/**
 * French or English, and nothing else: as the reader chose, else as their account, else as their
 * browser says.
 */
public final class Language {
  /** The cookie in which a reader's choice is kept. */
  public static final String COOKIE = "lang";

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
    String asked = request.getParameter("lang");
    if (isOurs(asked)) {
      return Locale.forLanguageTag(asked);
    }
    String kept = cookie(request, COOKIE);
    if (isOurs(kept)) {
      return Locale.forLanguageTag(kept);
    }
    for (Locale preferred : Collections.list(request.getLocales())) {
      if (isOurs(preferred.getLanguage())) {
        return Locale.forLanguageTag(preferred.getLanguage());
      }
    }
    return Locale.FRENCH;
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
