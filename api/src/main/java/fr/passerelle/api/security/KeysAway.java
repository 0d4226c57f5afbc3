package fr.passerelle.api.security;

/** The identity provider's keys cannot be had, so nothing can be said of a token. */
final class KeysAway extends Exception {
  private static final long serialVersionUID = 1;

  KeysAway(Throwable cause) {
    super(cause);
  }
}
