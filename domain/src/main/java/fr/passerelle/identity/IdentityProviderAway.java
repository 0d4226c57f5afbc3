package fr.passerelle.identity;

/** The identity provider cannot be reached or does not take a change; it is tried again later. */
public class IdentityProviderAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  public IdentityProviderAway(String message, Throwable cause) {
    super(message, cause);
  }
}
