package fr.passerelle.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter of ours that a mail server gave back for good, as its report says (RFC 3464). Which one
 * it was stands in the headers that the report quotes.
 *
 * @param tenant the number of the tenant that wrote it
 * @param mail which of its mails
 * @param reason what the server said
 */
record ReturnedLetter(int tenant, UUID mail, String reason) {
  private static final String FAILED = "failed";
  private static final Pattern OURS =
      Pattern.compile(
          "<([1-9]\\d{0,8})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@passerelle>");

  /** The name of a mail for mail servers, by which it is known again when it comes back. */
  static String messageId(int tenant, UUID mail) {
    return "<" + tenant + "." + mail + "@passerelle>";
  }

  /**
   * Empty for everything but a report that a letter of ours will never arrive, one that a tenant
   * wrote: of letters of the house there is nothing to give up.
   */
  static Optional<ReturnedLetter> in(MimeMessage message) throws MessagingException, IOException {
    ContentType type = new ContentType(message.getContentType());
    if (!type.match("multipart/report")
        || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
      return Optional.empty();
    }
    String reason = null;
    Matcher ours = null;
    Multipart parts = (Multipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        reason = reason(part);
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        ours = OURS.matcher(String.join(" ", values(headers(part), "Message-ID")));
      }
    }
    return reason != null && ours != null && ours.find()
        ? Optional.of(
            new ReturnedLetter(
                Integer.parseInt(ours.group(1)), UUID.fromString(ours.group(2)), reason))
        : Optional.empty();
  }

  /** Null where the server goes on trying, or has passed the letter on. */
  private static String reason(Part status) throws MessagingException, IOException {
    try (InputStream in = status.getInputStream()) {
      // The first block is about the message, each that follows about one receiver.
      new InternetHeaders(in);
      InternetHeaders receiver = new InternetHeaders(in);
      if (!FAILED.equals(first(receiver, "Action").toLowerCase(Locale.ROOT))) {
        return null;
      }
      String said = first(receiver, "Diagnostic-Code").replaceFirst("(?i)^smtp;", "");
      return (said.isBlank() ? first(receiver, "Status") : said).replaceAll("\\s+", " ").strip();
    }
  }

  private static InternetHeaders headers(Part quoted) throws MessagingException, IOException {
    try (InputStream in = quoted.getInputStream()) {
      return new InternetHeaders(in);
    }
  }

  private static String first(InternetHeaders headers, String name) {
    List<String> values = values(headers, name);
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  private static List<String> values(InternetHeaders headers, String name) {
    List<String> values = new ArrayList<>();
    for (Header header : Collections.list(headers.getMatchingHeaders(new String[] {name}))) {
      values.add(header.getValue());
    }
    return values;
  }
}
