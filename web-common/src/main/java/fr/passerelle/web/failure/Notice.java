package fr.passerelle.web.failure;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * One sentence that waits in a cookie for the next page: it outlives the session, whose end it may
 * have to tell of. Only its name travels.
 */
public enum Notice {
  /** The page that was sent had waited too long. */
  EXPIRED("eexpired");

  private static final String COOKIE = "notice";
  private static final int SECONDS = 120;

  private final String key;

  Notice(String key) {
    this.key = key;
  }

  /** Leaves the notice for the next page. */
  public void leave(FacesContext context) {
    set(context, name(), SECONDS);
  }

  /** Tells what waits, once. */
  public static void tell(FacesContext context) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    if (request.getCookies() == null || context.isPostback()) {
      return;
    }
    for (var cookie : request.getCookies()) {
      for (Notice notice : values()) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().equals(notice.name())) {
          Locale locale = context.getViewRoot().getLocale();
          ResourceBundle words =
              ResourceBundle.getBundle(
                  "fr.passerelle.web.common", locale, Notice.class.getClassLoader());
          context.addMessage(
              null,
              new FacesMessage(
                  FacesMessage.SEVERITY_WARN,
                  words.getString(notice.key + ".title"),
                  words.getString(notice.key + ".text")));
          set(context, "", 0);
        }
      }
    }
  }

  private static void set(FacesContext context, String value, int seconds) {
    HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
    boolean secure =
        ((HttpServletRequest) context.getExternalContext().getRequest())
            .getServletContext()
            .getSessionCookieConfig()
            .isSecure();
    context
        .getExternalContext()
        .addResponseCookie(
            COOKIE,
            value,
            Map.of("path", "/", "maxAge", seconds, "httpOnly", true, "secure", secure));
    response.setHeader("Cache-Control", "no-store");
  }
}
