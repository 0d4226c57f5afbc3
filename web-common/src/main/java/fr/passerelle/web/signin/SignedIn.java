package fr.passerelle.web.signin;

import fr.passerelle.membership.PersonClaims;
import fr.passerelle.web.Words;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who has signed in, as the identity provider vouches for them. Lives in the session,
 * which a cluster copies: so it is serializable, and holds texts alone.
 */
public class SignedIn extends CallerPrincipal {
  private static final long serialVersionUID = 1;
  private static final String KEY = SignedIn.class.getName();

  private final UUID personId;
  private final String email;
  private final boolean emailVerified;
  private final String displayName;
  private final String locale;
  private final String idToken;
  private final String refreshToken;
  private final Instant trustedUntil;

  SignedIn(PersonClaims claims, String idToken, String refreshToken, Instant trustedUntil) {
    super(claims.id().toString());
    this.personId = claims.id();
    this.email = claims.email();
    this.emailVerified = claims.emailVerified();
    this.displayName = claims.displayName();
    this.locale = claims.locale();
    this.idToken = idToken;
    this.refreshToken = refreshToken;
    this.trustedUntil = trustedUntil;
  }

  /** Who has signed in to this session. */
  public static Optional<SignedIn> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(KEY));
  }

  void keepIn(HttpSession session) {
    session.setAttribute(KEY, this);
  }

  public UUID personId() {
    return personId;
  }

  public String getEmail() {
    return email;
  }

  public String getDisplayName() {
    return displayName;
  }

  /** Two letters for the round beside the name. */
  public String getInitials() {
    return Words.initials(displayName);
  }

  public String locale() {
    return locale;
  }

  PersonClaims claims() {
    return new PersonClaims(personId, email, emailVerified, displayName, locale);
  }

  String idToken() {
    return idToken;
  }

  String refreshToken() {
    return refreshToken;
  }

  /** Until when the provider need not be asked whether this still holds. */
  Instant trustedUntil() {
    return trustedUntil;
  }
}
