package fr.passerelle.mail;

import java.util.Map;

/**
 * Words that exist only while a mail is written, such as the secret of an invitation's link:
 * nothing keeps them but the mail itself. Called inside the tenant and the transaction that marks
 * the mail as sent.
 */
public interface LateWords {
  /**
   * Adds to the words of such a mail; null where the mail has lost its reason and is not sent any
   * more.
   */
  Map<String, String> complete(Map<String, String> words);

  /**
   * The mail server took no such mail to this address, and never will; in the transaction that
   * gives the mail up.
   */
  default void refused(Map<String, String> words, String reason) {}

  /** Which mails it completes. */
  MailTemplate template();
}
