package fr.passerelle.web.signin;

/** The identity provider answers, and says no. */
public final class ProviderRefuses extends Exception {
  private static final long serialVersionUID = 1;

  ProviderRefuses(String message) {
    super(message);
  }

  ProviderRefuses(String message, Throwable cause) {
    super(message, cause);
  }
}
