package fr.passerelle.mail;

/**
 * A mail as it leaves.
 *
 * @param messageId stable for one mail, so that a receiver shows a letter once that was handed over
 *     twice
 * @param unsubscribeUrl where a mail program says by one POST that its reader wants no more of
 *     these (RFC 8058); null where there is no such place
 * @param logo a picture inside of the letter, as PNG, to which the HTML refers by {@link #LOGO};
 *     null for none
 * @param fromName the SME's name; the address is the installation's
 */
public record Letter(
    String messageId,
    String fromName,
    String to,
    String locale,
    String subject,
    String text,
    String html,
    String unsubscribeUrl,
    byte[] logo) {
  /**
   * The Content-ID of the logo. A picture that travels with the letter shows without being fetched:
   * mail programs block what must be, and nobody learns who reads.
   */
  static final String LOGO = "logo@passerelle";
}
