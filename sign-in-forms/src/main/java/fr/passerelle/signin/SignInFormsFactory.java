package fr.passerelle.signin;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Puts {@link SignInForms} in the place of Keycloak's own. */
public class SignInFormsFactory extends FreeMarkerLoginFormsProviderFactory {
  @Override
  public LoginFormsProvider create(KeycloakSession session) {
    return new SignInForms(session);
  }

  @Override
  public String getId() {
    return "passerelle";
  }

  /** Above zero: Keycloak takes this one without a setting. */
  @Override
  public int order() {
    return 1;
  }
}
