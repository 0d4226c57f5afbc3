package fr.passerelle.launcher;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as its receiver has it.
 *
 * @param number from 1, in the order of arrival
 * @param html empty where there is none
 */
public record ReceivedMail(
    int number, String from, String to, String subject, Instant sentAt, String text, String html) {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

  /** The addresses in the text, in order. */
  public List<String> links() {
    return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  static List<ReceivedMail> all(MimeMessage[] messages) {
    ReceivedMail[] mails = new ReceivedMail[messages.length];
    Arrays.setAll(mails, i -> of(i + 1, messages[i]));
    return List.of(mails);
  }

  private static ReceivedMail of(int number, MimeMessage message) {
    try {
      return new ReceivedMail(
          number,
          ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
          ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress(),
          message.getSubject(),
          message.getSentDate() == null ? Instant.EPOCH : message.getSentDate().toInstant(),
          part(message, "text/plain"),
          part(message, "text/html"));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart body = parts.getBodyPart(i);
        String found = part(body, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
