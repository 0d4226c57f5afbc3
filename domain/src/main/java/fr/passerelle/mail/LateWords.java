package fr.passerelle.mail;

import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;

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
   * No mail server delivers such a mail to this address, and none ever will; in the transaction
   * that gives the mail up.
   */
  default void refused(Map<String, String> words, String reason) {}

  /** Which mails it completes. */
  MailTemplate template();

  /** Who completes such mails; empty where all their words are kept. */
  static Optional<LateWords> of(Instance<LateWords> all, MailTemplate template) {
    return all.stream().filter(late -> late.template() == template).findFirst();
  }
}
