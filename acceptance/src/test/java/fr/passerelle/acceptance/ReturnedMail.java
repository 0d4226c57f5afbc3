package fr.passerelle.acceptance;

import fr.passerelle.launcher.Mailbox;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A mail server far away that gives a letter back, hours after it took it. */
final class ReturnedMail {
  private ReturnedMail() {}

  /** Reports to the installation that its newest letter to the address will never arrive. */
  static void report(String address) throws MessagingException {
    String messageId =
        Site.running()
            .one(
                "SELECT CONCAT('<', tenant_id, '.', id, '@passerelle>') FROM mail"
                    + " WHERE recipient = ? ORDER BY id DESC LIMIT 1",
                address);
    String report =
        """
        From: MAILER-DAEMON@mx.elsewhere.example
        To: %1$s
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        Your message could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.elsewhere.example

        Final-Recipient: rfc822; %2$s
        Action: failed
        Status: 5.2.2
        Diagnostic-Code: smtp; 552 5.2.2 Mailbox full

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %3$s

        --b--
        """
            .formatted(Mailbox.RETURNS, address, messageId);
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", "127.0.0.1");
    smtp.setProperty("mail.smtp.port", String.valueOf(Passerelle.running().ports().smtp()));
    Transport.send(
        new MimeMessage(
            Session.getInstance(smtp),
            new ByteArrayInputStream(
                report.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))),
        new Address[] {new InternetAddress(Mailbox.RETURNS)});
  }
}
