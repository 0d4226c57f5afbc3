package fr.passerelle.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of the installation under test: the one that the tests start, or, with {@code
 * -Dpasserelle.site=8080,8081,8025,3307}, the demo that already runs on these ports.
 */
record Site(int app, int keycloak, int mailboxPort, int database) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Site running() {
    String ports = System.getProperty("passerelle.site", "");
    if (ports.isEmpty()) {
      var services = Passerelle.running();
      var p = services.ports();
      return new Site(p.app(), p.keycloak(), p.mailbox(), p.database());
    }
    String[] p = ports.split(",");
    return new Site(
        Integer.parseInt(p[0]),
        Integer.parseInt(p[1]),
        Integer.parseInt(p[2]),
        Integer.parseInt(p[3]));
  }

  String url() {
    return "http://localhost:" + app;
  }

  String tokens() {
    return "http://localhost:" + keycloak + "/realms/passerelle/protocol/openid-connect/token";
  }

  String mailbox() {
    return "http://localhost:" + mailboxPort;
  }

  /** A connection that sees everything: to check what stands in the tables, or to let time pass. */
  Connection asRoot() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + database + "/core", "root", "");
  }

  /** The first column of the first row; there must be one. */
  String one(String sql, Object... values) {
    try (Connection core = asRoot();
        PreparedStatement query = core.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("The demo has no row for: " + sql);
        }
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes what stands in the tables; lets time pass, for instance. */
  void change(String sql, Object... values) {
    try (Connection core = asRoot();
        PreparedStatement change = core.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mails to the address so far, newest first: with subject, text, html and links. */
  List<JsonNode> mails(String to) {
    return mails().stream().filter(mail -> mail.get("to").asText().equals(to)).toList();
  }

  /** The mails to anybody so far, newest first. */
  List<JsonNode> mails() {
    List<JsonNode> all = new ArrayList<>();
    Api.json(get(mailbox() + "/api/mails")).forEach(all::add);
    return all;
  }

  /** What the newest mail to the address says that has the pattern; waits for it, half a minute. */
  String mailed(String to, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    for (int attempt = 0; attempt < 300; attempt++) {
      for (JsonNode mail : mails(to)) {
        Matcher found =
            wanted.matcher(mail.get("subject").asText() + "\n" + mail.get("text").asText());
        if (found.find()) {
          return found.group();
        }
      }
      pause();
    }
    throw new AssertionError("No mail to " + to + " says " + pattern + ": " + mails(to));
  }

  private static String get(String address) {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
