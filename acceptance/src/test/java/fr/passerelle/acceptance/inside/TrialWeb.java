package fr.passerelle.acceptance.inside;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An identity provider that says what it is, and nothing else. */
final class TrialWeb implements AutoCloseable {
  private final HttpServer server;

  private TrialWeb(HttpServer server) {
    this.server = server;
  }

  static TrialWeb start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TrialWeb web = new TrialWeb(server);
    server.createContext(
        "/",
        call -> {
          String path = call.getRequestURI().getPath();
          if (path.endsWith("/huge")) {
            call.sendResponseHeaders(200, 0);
            byte[] piece = new byte[100_000];
            try (var out = call.getResponseBody()) {
              for (int i = 0; i < 20; i++) {
                out.write(piece);
              }
            } catch (IOException cutOff) {
              // The reader has had enough, as it should.
            }
            return;
          }
          if (path.endsWith("/away")) {
            call.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            call.sendResponseHeaders(302, -1);
            return;
          }
          String issuer = web.address() + path.replace("/.well-known/openid-configuration", "");
          if (path.startsWith("/liar")) {
            issuer = "https://somebody-else.example";
          }
          byte[] body =
              """
              {"issuer":"%s","authorization_endpoint":"%s/auth","token_endpoint":"%s/token","jwks_uri":"%s/keys"}"""
                  .formatted(issuer, issuer, issuer, issuer)
                  .getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(200, body.length);
          try (var out = call.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    return web;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
