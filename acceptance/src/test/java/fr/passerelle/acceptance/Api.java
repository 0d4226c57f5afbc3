package fr.passerelle.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The API of the installation under test, as a program calls it. */
final class Api {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  /**
   * @param body empty where there is none
   */
  record Answer(int status, String body) {
    /** The rule that said no; empty where none did. */
    String code() {
      return body.startsWith("{") ? json(body).path("code").asText() : "";
    }
  }

  private Api() {}

  /** The operations that the running installation describes: {@code GET /v1/me}. */
  static TreeSet<String> operations() {
    TreeSet<String> all = new TreeSet<>();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Site.running().url() + "/openapi?format=JSON")).build();
    json(send(request).body())
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          if (!verb.equals("parameters")) {
                            all.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return all;
  }

  /**
   * @param user a demo account; null for nobody
   * @param type of the body; null where there is none
   */
  static Answer call(String user, String verb, String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Site.running().url() + "/api" + path))
            .header("Accept-Language", "en")
            .header("If-Match", "\"1\"");
    if (user != null) {
      request.header("Authorization", "Bearer " + TOKENS.computeIfAbsent(user, Api::token));
    }
    if (type == null) {
      request.method(verb, HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", type).method(verb, HttpRequest.BodyPublishers.ofString(body));
    }
    HttpResponse<String> answer = send(request.build());
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Tokens hold five minutes; whoever calls longer asks for new ones. */
  static void forgetTokens() {
    TOKENS.clear();
  }

  private static String token(String user) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Site.running().tokens()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=passerelle-cli&username="
                        + user
                        + "&password="
                        + Passerelle.PASSWORD))
            .build();
    return json(send(request).body()).get("access_token").asText();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
