package fr.passerelle.mail;

/**
 * A mail as it leaves.
 *
 * @param messageId stable for one mail, so that a receiver shows a letter once that was handed over
 *     twice
 * @param unsubscribeUrl where a mail program says by one POST that its reader wants no more of
 *     these (RFC 8058); null where there is no such place
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
    String unsubscribeUrl) {}
