package fr.passerelle.web.signin;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tokens with which a person who is signed in reaches their own account at the provider. */
@ApplicationScoped
public class OwnTokens {
  @Inject SignIns signIns;

  /** A new one. Refuses with IDENTITY_AWAY where the provider gives none now. */
  public String of(SignedIn person) {
    if (person.refreshToken() == null) {
      throw new Refusal(RefusalCode.IDENTITY_AWAY);
    }
    try {
      return signIns.accessToken(person);
    } catch (ProviderAway | ProviderRefuses e) {
      throw new Refusal(RefusalCode.IDENTITY_AWAY, e);
    }
  }
}
