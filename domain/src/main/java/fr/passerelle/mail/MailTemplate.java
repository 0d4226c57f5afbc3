package fr.passerelle.mail;

/**
 * The mails that we write. Words stand in the bundle {@code fr.passerelle.mail.mails}, keys {@code
 * <TEMPLATE>.subject|title|body|button|footer}.
 */
public enum MailTemplate {
  INVITATION,
  TEAMMATE,
  RECEIPT,
  ANSWER,
  DECISION,
  THANKS
}
