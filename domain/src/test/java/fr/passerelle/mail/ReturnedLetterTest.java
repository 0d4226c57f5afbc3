package fr.passerelle.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedLetterTest {
  private static final UUID MAIL = UUID.fromString("0199f3a0-0000-7000-8000-00000000002a");

  /** As mail servers write it; RFC 3464 has the like in its appendix. */
  private static final String REPORT =
      """
      From: MAILER-DAEMON@mx.example
      To: retours@passerelle.example
      Subject: Undelivered Mail Returned to Sender
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain; charset=us-ascii

      I'm sorry to have to inform you that your message could not be delivered.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example
      Arrival-Date: Thu, 26 Nov 2026 09:00:00 +0100

      Final-Recipient: rfc822; lea@gone.example
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 <lea@gone.example>:
          User unknown

      --b
      Content-Type: text/rfc822-headers

      From: Atelier Lumen <bonjour@passerelle.example>
      Message-ID: %s
      Subject: Atelier Lumen vous invite

      --b--
      """
          .formatted(ReturnedLetter.messageId(7, MAIL));

  @Test
  void isNoneOfALetterThatNoTenantWrote() throws Exception {
    assertEquals(
        Optional.empty(),
        in(REPORT.replace(ReturnedLetter.messageId(7, MAIL), ReturnedLetter.messageId(0, MAIL))));
  }

  private static Optional<ReturnedLetter> in(String message) throws Exception {
    return ReturnedLetter.in(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(
                message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void saysWhichLetterCameBackAndWhy() throws Exception {
    assertEquals(
        Optional.of(new ReturnedLetter(7, MAIL, "550 5.1.1 <lea@gone.example>: User unknown")),
        in(REPORT));
  }

  @Test
  void findsTheLetterWhereItIsQuotedWhole() throws Exception {
    assertEquals(
        Optional.of(MAIL),
        in(REPORT.replace("text/rfc822-headers", "message/rfc822")).map(ReturnedLetter::mail));
  }

  @Test
  void saysTheCodeWhereTheServerSaidNoMore() throws Exception {
    assertEquals(
        Optional.of("5.1.1"),
        in(REPORT.replaceAll("(?s)Diagnostic-Code.*?unknown\n", "")).map(ReturnedLetter::reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "relayed", "delivered", "expanded"})
  void leavesALetterAloneThatIsNotLost(String action) throws Exception {
    assertEquals(Optional.empty(), in(REPORT.replace("failed", action)));
  }

  @Test
  void takesNoWordOfAnotherSendersLetter() throws Exception {
    assertEquals(Optional.empty(), in(REPORT.replace("@passerelle>", "@another-sender.example>")));
  }

  @Test
  void takesAnAutomaticAnswerForNoReport() throws Exception {
    assertEquals(
        Optional.empty(),
        in(
            """
            From: lea@ecole-horizon.example
            Subject: Absente
            In-Reply-To: %s
            Content-Type: text/plain

            Je reviens lundi.
            """
                .formatted(ReturnedLetter.messageId(7, MAIL))));
  }
}
