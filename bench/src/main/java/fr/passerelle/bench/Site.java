package fr.passerelle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.launcher.Ports;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The installation that is measured, as claire, owner of Atelier Lumen, uses it. */
final class Site {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

  private final Ports ports;
  private final String password;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile String token;

  Site(Ports ports, String password) {
    this.ports = ports;
    this.password = password;
  }

  /** Tokens hold five minutes. */
  void renewToken() throws IOException, InterruptedException {
    token =
        json(HttpRequest.newBuilder(keycloak("/realms/passerelle/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=password&client_id=passerelle-cli&username=claire&password="
                            + password)))
            .get("access_token")
            .asText();
  }

  HttpRequest get(String path) {
    return api(path).build();
  }

  HttpRequest post(String path, String body) {
    return api(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  JsonNode read(String path) throws IOException, InterruptedException {
    return json(api(path));
  }

  /** Opens a challenge and publishes it. */
  String publish(String body) throws IOException, InterruptedException {
    JsonNode made =
        json(
            api("/challenges")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    String id = made.get("id").asText();
    json(
        api("/challenges/" + id + "/publication")
            .header("If-Match", "\"" + made.get("version").asInt() + "\"")
            .POST(BodyPublishers.noBody()));
    return id;
  }

  /** Signs in with the forms of the identity provider, and returns the cookies that come of it. */
  String cookies() throws IOException, InterruptedException {
    CookieManager jar = new CookieManager();
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(jar)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String page = send(browser, HttpRequest.newBuilder(app("/home")));
    asBrowsersDoOnLocalhost(jar);
    page = submit(browser, page, "username=claire");
    asBrowsersDoOnLocalhost(jar);
    page = submit(browser, page, "username=claire&password=" + password);
    if (!page.contains("Claire")) {
      throw new IllegalStateException("Signing in led to: " + page);
    }
    return jar.getCookieStore().get(app("/home")).stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Browsers send secure cookies to localhost without TLS; Java's client does not. */
  private static void asBrowsersDoOnLocalhost(CookieManager jar) {
    jar.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
  }

  HttpRequest page(String path, String cookies) {
    return HttpRequest.newBuilder(app(path)).header("Cookie", cookies).build();
  }

  private String submit(HttpClient browser, String page, String form)
      throws IOException, InterruptedException {
    Matcher action = FORM.matcher(page);
    if (!action.find()) {
      throw new IllegalStateException("No form to sign in with: " + page);
    }
    return send(
        browser,
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(app("/api/v1/tenants/atelier-lumen" + path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
    return JSON.readTree(send(http, request));
  }

  private static String send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private URI app(String path) {
    return URI.create("http://localhost:" + ports.app() + path);
  }

  private URI keycloak(String path) {
    return URI.create("http://localhost:" + ports.keycloak() + path);
  }
}
