package fr.passerelle.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Takes every mail that is sent, delivers none, and shows them on a web page: {@code /}, {@code
 * /mails/N}, {@code /mails/N.html} and {@code /mails/N.txt}; as JSON under {@code /api/mails},
 * newest first, which {@code DELETE} empties. What comes back to {@link #RETURNS} is read by IMAP.
 */
public final class Mailbox implements AutoCloseable {
  /** The address to which letters come back that cannot be delivered; its login too. */
  public static final String RETURNS = "retours@passerelle.example";

  private final GreenMail smtp;
  private final HttpServer web;

  private Mailbox(GreenMail smtp, HttpServer web) {
    this.smtp = smtp;
    this.web = web;
  }

  public static Mailbox start(int smtpPort, int imapPort, int webPort) {
    try {
      GreenMail smtp =
          new GreenMail(
              new ServerSetup[] {
                new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
              });
      smtp.setUser(RETURNS, RETURNS);
      smtp.start();
      HttpServer web =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), webPort), 0);
      Mailbox mailbox = new Mailbox(smtp, web);
      web.createContext("/", mailbox::answer);
      web.setExecutor(
          Executors.newFixedThreadPool(
              2,
              task -> {
                Thread thread = new Thread(task, "mailbox");
                thread.setDaemon(true);
                return thread;
              }));
      web.start();
      return mailbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mails so far, oldest first. */
  public List<ReceivedMail> mails() {
    return ReceivedMail.all(smtp.getReceivedMessages());
  }

  /** Forgets all mails. */
  public void clear() {
    try {
      smtp.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if ("DELETE".equals(exchange.getRequestMethod()) && path.equals("/api/mails")) {
        clear();
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      MailboxPage page = MailboxPage.of(path, mails());
      byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", page.type() + "; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange
          .getResponseHeaders()
          .set(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
      exchange.sendResponseHeaders(page.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    web.stop(0);
    smtp.stop();
  }
}
