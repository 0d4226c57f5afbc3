package fr.passerelle.membership;

import java.util.Locale;
import java.util.UUID;

/**
 * What the identity provider says of somebody who signed in.
 *
 * @param id the subject
 * @param emailVerified whether the provider vouches for the address; without it no invitation can
 *     be accepted
 * @param locale {@code fr} or {@code en}; anything else becomes {@code fr}
 */
public record PersonClaims(
    UUID id, String email, boolean emailVerified, String displayName, String locale) {
  public PersonClaims {
    email = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    displayName = displayName == null || displayName.isBlank() ? email : displayName.strip();
    locale = "en".equals(locale) ? "en" : "fr";
  }
}
