package fr.passerelle.mail;

/**
 * The mails that we write. Their words stand in the bundle {@code fr.passerelle.mail.mails}, under
 * {@code <TEMPLATE>.subject|title|body|button|footer}; a variant has its own under {@code
 * <TEMPLATE>.<part>.<VARIANT>}.
 */
public enum MailTemplate {
  SIGN_UP("", ""),
  MY_EXPORT("", ""),
  ERASURE_ASKED("", ""),
  ERASED("", ""),
  TENANT_EXPORT("", ""),
  PARTNER_CONTACT("", ""),
  PARTNER_CERTIFICATE("", ""),
  PARTNER_DOMAIN("", ""),
  PARTNER_SILENT("", ""),
  INVITATION("quote", "variant"),
  SOMEBODY_WAITS("", "variant"),
  ADMITTED("", ""),
  NOT_ADMITTED("", ""),
  TEAMMATE("", ""),
  RECEIPT("", ""),
  ANSWER("answer", ""),
  DECISION("reason", "outcome"),
  THANKS("message", ""),
  SPACE_SUSPENDED("reason", ""),
  SPACE_LIFTED("", ""),
  SPACE_CLOSING("", ""),
  SPACE_REOPENED("", ""),
  SPACE_ERASED("", "");

  private final String quote;
  private final String variant;

  MailTemplate(String quote, String variant) {
    this.quote = quote;
    this.variant = variant;
  }

  /** Which of the words is somebody's own, shown as a quotation. */
  String quote() {
    return quote;
  }

  /** Which of the words names the variant of the template. */
  String variant() {
    return variant;
  }
}
