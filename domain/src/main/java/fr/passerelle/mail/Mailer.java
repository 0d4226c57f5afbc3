package fr.passerelle.mail;

/** The way out to a mail server. */
public interface Mailer {
  /**
   * Hands the letter over; throws {@link MailNotAccepted} when the server cannot be reached or
   * refuses it for now, {@link AddressRefused} when the server refuses the address for good.
   */
  void send(Letter letter);
}
