package fr.passerelle.web.signin;

import fr.passerelle.membership.PersonClaims;
import fr.passerelle.shared.SignInLevel;
import fr.passerelle.web.Words;
import jakarta.servlet.ServletRequest;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who signed in, as the identity provider vouched for them. Kept in the session, and with it on the
 * other nodes.
 *
 * @param personId the subject
 * @param locale the person's language at the identity provider; null where it names none
 * @param through the partner's provider by which the person came; null for an account of ours
 * @param providerSession the session at the identity provider ({@code sid})
 * @param idToken shown at sign-out, so that the provider need not ask back
 * @param refreshToken asks the provider whether the person is still welcome; null where it gave
 *     none
 * @param level how surely the provider knows them
 * @param since when the person signed in
 * @param askedAt when the provider last vouched for them
 * @param operator whether they run the platform, as the provider said then
 */
public record SignedIn(
    UUID personId,
    String name,
    String email,
    boolean emailVerified,
    String locale,
    String through,
    String providerSession,
    String idToken,
    String refreshToken,
    SignInLevel level,
    Instant since,
    Instant askedAt,
    boolean operator)
    implements Principal, Serializable {
  private static final String KEY = SignedIn.class.getName();

  /** The role of everybody who signed in; what they may do is decided a tenant at a time. */
  public static final String ROLE = "person";

  /** Who signed in to this request; empty for a visitor. */
  public static Optional<SignedIn> of(ServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(KEY));
  }

  void keepIn(ServletRequest request) {
    request.setAttribute(KEY, this);
  }

  @Override
  public String getName() {
    return personId.toString();
  }

  public String getDisplayName() {
    return claims().displayName();
  }

  /** Two letters for the round beside the name. */
  public String getInitials() {
    return Words.initials(getDisplayName());
  }

  public String getEmail() {
    return email;
  }

  /** What the person's record takes over. */
  public PersonClaims claims() {
    return new PersonClaims(personId, email, emailVerified, name, locale);
  }

  /** Whether the person's record would read the same. */
  boolean saysTheSameAs(SignedIn other) {
    return claims().equals(other.claims());
  }

  SignedIn begunAt(Instant start) {
    return new SignedIn(
        personId,
        name,
        email,
        emailVerified,
        locale,
        through,
        providerSession,
        idToken,
        refreshToken,
        level,
        start,
        askedAt,
        operator);
  }

  /** Tokens stay out of logs. */
  @Override
  public String toString() {
    return "SignedIn[" + personId + "]";
  }
}
