package fr.passerelle.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/**
 * One human with one identity, whatever the number of tenants. The id is the subject that the
 * identity provider vouches for. The database shows a person to themselves alone, and takes what it
 * knows of them from {@link KnowPerson}; others see a {@link Member} of their own tenant.
 */
@Entity
@Table(name = "me")
public class Person {
  @Id private UUID id;

  private String email;

  @Column(name = "email_verified")
  private boolean emailVerified;

  @Column(name = "display_name")
  private String displayName;

  private String locale;

  protected Person() {}

  boolean says(PersonClaims claims) {
    return Objects.equals(email, claims.email())
        && emailVerified == claims.emailVerified()
        && Objects.equals(displayName, claims.displayName())
        && Objects.equals(locale, claims.locale());
  }

  public UUID getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public boolean isEmailVerified() {
    return emailVerified;
  }

  public String getDisplayName() {
    return displayName;
  }

  public String getLocale() {
    return locale;
  }
}
