package fr.passerelle.signin;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.theme.Theme;

/**
 * Keycloak's own pages; the ones that say that an account is held after too many wrong passwords or
 * codes are answered with 429 and the seconds to wait in {@code Retry-After} (RFC 6585).
 */
class SignInForms extends FreeMarkerLoginFormsProvider {
  private static final Set<String> HELD =
      Set.of(Messages.ACCOUNT_TEMPORARILY_DISABLED, Messages.ACCOUNT_TEMPORARILY_DISABLED_TOTP);

  SignInForms(KeycloakSession session) {
    super(session);
  }

  @Override
  protected Response processTemplate(Theme theme, String template, Locale locale) {
    if (saysThatTheAccountIsHeld()) {
      setStatus(Response.Status.TOO_MANY_REQUESTS);
      setResponseHeader(HttpHeaders.RETRY_AFTER, Integer.toString(secondsToWait()));
    }
    return super.processTemplate(theme, template, locale);
  }

  private boolean saysThatTheAccountIsHeld() {
    return messages != null
        && messages.stream().map(FormMessage::getMessage).anyMatch(HELD::contains);
  }

  /** At least one, also where the wait has ended since it was looked at. */
  private int secondsToWait() {
    UserLoginFailureModel failures =
        session
            .loginFailures()
            .getUserLoginFailure(realm, authenticationSession.getAuthenticatedUser().getId());
    return Math.max(1, failures.getFailedLoginNotBefore() - Time.currentTime());
  }
}
