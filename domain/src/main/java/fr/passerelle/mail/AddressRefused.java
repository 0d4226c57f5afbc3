package fr.passerelle.mail;

/** The mail server will never take a letter to this address. */
public class AddressRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param reason what the server said
   */
  public AddressRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
