package fr.passerelle.mail;

import fr.passerelle.shared.Settings;
import jakarta.activation.DataHandler;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Sends over SMTP, as the settings {@code PASSERELLE_SMTP_*} say. */
@ApplicationScoped
class SmtpMailer implements Mailer {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  @Inject Settings settings;
  @Inject Clock clock;

  private Session session;

  @PostConstruct
  void open() {
    Properties smtp = new Properties();
    smtp.setProperty("mail.transport.protocol", "smtp");
    smtp.setProperty("mail.smtp.host", settings.required("passerelle.smtp.host"));
    smtp.setProperty("mail.smtp.port", settings.required("passerelle.smtp.port"));
    // Where letters come back to that cannot be delivered.
    smtp.setProperty(
        "mail.smtp.from",
        settings.optional("passerelle.returns.address", settings.required("passerelle.mail.from")));
    smtp.setProperty("mail.smtp.connectiontimeout", "5000");
    smtp.setProperty("mail.smtp.timeout", "10000");
    smtp.setProperty("mail.smtp.writetimeout", "10000");
    if (Boolean.parseBoolean(settings.optional("passerelle.smtp.tls", "false"))) {
      smtp.setProperty("mail.smtp.starttls.enable", "true");
      smtp.setProperty("mail.smtp.starttls.required", "true");
    }
    String user = settings.optional("passerelle.smtp.user", "");
    smtp.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
    session = Session.getInstance(smtp, user.isEmpty() ? null : login(user));
  }

  private Authenticator login(String user) {
    String password = settings.required("passerelle.smtp.password");
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }

  @Override
  public void send(Letter letter) {
    try {
      Transport.send(message(letter));
    } catch (SendFailedException e) {
      throw refusedForGood(e) ? new AddressRefused(said(e), e) : new MailNotAccepted(e);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailNotAccepted(e);
    }
  }

  /** An address is invalid where the server answered it with a code of 500 or more. */
  private static boolean refusedForGood(SendFailedException e) {
    return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
  }

  /** The innermost of the exceptions quotes the server. */
  private static String said(SendFailedException e) {
    MessagingException last = e;
    while (last.getNextException() instanceof MessagingException next) {
      last = next;
    }
    return String.valueOf(last.getMessage()).replaceAll("\\s+", " ").strip();
  }

  private MimeMessage message(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new IdentifiedMessage(session, letter.messageId());
    message.setFrom(
        new InternetAddress(settings.required("passerelle.mail.from"), letter.fromName(), UTF_8));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", letter.locale());
    message.setHeader("Auto-Submitted", "auto-generated");
    if (letter.unsubscribeUrl() != null) {
      message.setHeader("List-Unsubscribe", "<" + letter.unsubscribeUrl() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    message.setContent(
        letter.logo() == null
            ? new MimeMultipart("alternative", text, html)
            : new MimeMultipart("alternative", text, withLogo(html, letter.logo())));
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart withLogo(MimeBodyPart html, byte[] png) throws MessagingException {
    MimeBodyPart logo = new MimeBodyPart();
    logo.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
    logo.setContentID("<" + Letter.LOGO + ">");
    logo.setDisposition(Part.INLINE);
    logo.setFileName("logo.png");
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(new MimeMultipart("related", html, logo));
    return both;
  }

  /** Keeps the Message-ID that it is given; Jakarta Mail makes a new one at each save. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String id;

    IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
