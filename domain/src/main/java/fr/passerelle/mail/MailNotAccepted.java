package fr.passerelle.mail;

/** The mail server did not take a letter; it is tried again later. */
public class MailNotAccepted extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MailNotAccepted(Throwable cause) {
    super(cause);
  }
}
