package fr.passerelle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private static final String LINK = "http://localhost:8080/invitation/atelier-lumen/abc";

  private final Ports ports = Ports.free();
  private final HttpClient http = HttpClient.newHttpClient();
  private Mailbox mailbox;

  @BeforeEach
  void start() {
    mailbox = Mailbox.start(ports.smtp(), ports.imap(), ports.mailbox());
  }

  @AfterEach
  void stop() {
    mailbox.close();
  }

  private void send() throws Exception {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(ports.smtp()));
    MimeMessage mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress("bonjour@passerelle.example", "Léa & Cie", "UTF-8"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("lea@ecole-horizon.example"));
    mail.setSubject("Invitation au défi « Éclairer »", "UTF-8");
    mail.setSentDate(new Date());
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Répondez à l'été : " + LINK + "\n", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<p>Répondez</p><script>alert(1)</script>", "UTF-8", "html");
    mail.setContent(new MimeMultipart("alternative", text, html));
    Transport.send(mail);
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + ports.mailbox() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void showsMailsToScriptsWithAccentsAndLinks() throws Exception {
    send();
    JsonNode mail = new ObjectMapper().readTree(ask("GET", "/api/mails").body()).get(0);
    assertEquals("lea@ecole-horizon.example", mail.path("to").asText());
    assertEquals("Invitation au défi « Éclairer »", mail.path("subject").asText());
    assertEquals(LINK, mail.path("links").get(0).asText());
    assertTrue(mail.path("text").asText().contains("l'été"), mail.toString());
    assertTrue(mail.path("html").asText().contains("<p>Répondez</p>"), mail.toString());
  }

  @Test
  void showsMailsToPeopleWithoutRunningTheirScripts() throws Exception {
    send();
    assertTrue(ask("GET", "/").body().contains("Invitation au défi « Éclairer »"));
    HttpResponse<String> one = ask("GET", "/mails/1");
    assertTrue(one.body().contains("<iframe sandbox="), one.body());
    assertFalse(one.body().contains("allow-scripts"), one.body());
    String policy =
        ask("GET", "/mails/1.html").headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(ask("GET", "/mails/1.txt").body().contains(LINK));
  }

  @Test
  void forgetsMailsWhenAsked() throws Exception {
    send();
    assertEquals(204, ask("DELETE", "/api/mails").statusCode());
    assertEquals("[]", ask("GET", "/api/mails").body());
  }

  @Test
  void saysThatAMailIsNotThere() throws Exception {
    assertEquals(404, ask("GET", "/mails/7").statusCode());
  }
}
