package fr.passerelle.api.security;

import fr.passerelle.membership.PersonClaims;
import fr.passerelle.shared.SignInLevel;
import java.security.Principal;
import java.util.UUID;

/**
 * Who calls, as their access token says.
 *
 * @param personId the subject
 * @param level how surely the identity provider knew them when it gave the token
 * @param operator whether they run the platform
 */
public record BearerPrincipal(
    UUID personId,
    String email,
    boolean emailVerified,
    String name,
    SignInLevel level,
    boolean operator)
    implements Principal {
  @Override
  public String getName() {
    return personId.toString();
  }

  /** What the person's record takes over; a token says nothing of the language. */
  public PersonClaims claims(String locale) {
    return new PersonClaims(personId, email, emailVerified, name, locale);
  }
}
