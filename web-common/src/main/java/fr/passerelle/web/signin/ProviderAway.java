package fr.passerelle.web.signin;

/** The identity provider does not answer, or not with anything that can be used. */
public final class ProviderAway extends Exception {
  private static final long serialVersionUID = 1;

  ProviderAway(String message, Throwable cause) {
    super(message, cause);
  }
}
