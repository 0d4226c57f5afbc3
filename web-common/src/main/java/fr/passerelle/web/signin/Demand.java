package fr.passerelle.web.signin;

import fr.passerelle.shared.SignInLevel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a way to the sign-in pages is for, beyond signing in: a second factor, or something that the
 * person does there with their own account.
 *
 * @param secondFactor whether they shall confirm with one
 * @param deed what they do there, by our name for it; null for nothing
 * @param about what the deed is about; null for nothing
 */
record Demand(boolean secondFactor, String deed, String about) implements Serializable {
  static final Demand NONE = new Demand(false, null, null);

  /** Our names for what Keycloak lets a person do (application initiated actions). */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "code", "CONFIGURE_TOTP",
          "passkey", "webauthn-register-passwordless",
          "password", "UPDATE_PASSWORD",
          "name", "UPDATE_PROFILE",
          "email", "UPDATE_EMAIL",
          "link", "idp_link",
          "remove", "delete_credential");

  private static final Set<String> TAKES_SOMETHING = Set.of("link", "remove");
  private static final Pattern SOMETHING = Pattern.compile("[\\w.-]{1,100}");

  /** What the address asks for: {@code level=2}, {@code do=}, {@code about=}. */
  static Demand of(HttpServletRequest request) {
    boolean secondFactor = "2".equals(request.getParameter("level"));
    String deed = request.getParameter("do");
    String about = request.getParameter("about");
    boolean takes = deed != null && TAKES_SOMETHING.contains(deed);
    boolean known =
        deed != null
            && ACTIONS.containsKey(deed)
            && (!takes || (about != null && SOMETHING.matcher(about).matches()));
    return new Demand(secondFactor, known ? deed : null, known && takes ? about : null);
  }

  /** Whether the person has to go there although they are signed in. */
  boolean asksMoreOf(SignedIn person) {
    return deed != null || (secondFactor && person.level() != SignInLevel.SECOND);
  }

  /** Whether the person came back without the second factor: they have none. */
  boolean leftOpenBy(SignedIn person) {
    return deed == null && asksMoreOf(person);
  }

  /** The deed as Keycloak calls it; empty for none. */
  Optional<String> action() {
    return Optional.ofNullable(deed)
        .map(ACTIONS::get)
        .map(action -> about == null ? action : action + ":" + about);
  }

  /**
   * Where the person comes back to.
   *
   * @param outcome as Keycloak says it: success, cancelled, error; null where it says nothing
   */
  String backTo(String path, String outcome) {
    if (deed == null || outcome == null) {
      return path;
    }
    String said = outcome.equals("success") ? "done" : "not";
    return path + (path.contains("?") ? "&" : "?") + "did=" + deed + "-" + said;
  }
}
