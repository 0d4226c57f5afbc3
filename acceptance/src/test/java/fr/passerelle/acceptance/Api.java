package fr.passerelle.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The API of the installation under test, as a program calls it. */
final class Api {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  /** Seconds before a token ends in which it is not used any more: a call takes its time. */
  private static final long SPARE = 60;

  private static final String FORM =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
          + "Content-Type: text/plain\r\n\r\nHello\r\n--x--\r\n";

  private record Token(String value, Instant until) {}

  /** What an operation takes: nothing, a JSON object, or a form with a file. */
  enum Reads {
    NOTHING,
    JSON,
    FILE;

    private static Reads of(JsonNode content) {
      return content.has("application/json")
          ? JSON
          : content.has("multipart/form-data") ? FILE : NOTHING;
    }
  }

  /**
   * @param type the media type; empty where there is no body
   * @param body empty where there is none
   */
  record Answer(int status, String type, String body) {
    /** The rule that said no; empty where none did. */
    String code() {
      return text("code");
    }

    /** A property of the object that was answered; empty where there is none. */
    String text(String property) {
      return body.startsWith("{") ? json(body).path(property).asText("") : "";
    }
  }

  private Api() {}

  /** The operations that the running installation describes, each with what it reads. */
  static Map<String, Reads> operations() {
    Map<String, Reads> all = new TreeMap<>();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Site.running().url() + "/openapi?format=JSON")).build();
    for (var path : json(send(request).body()).get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (!operation.getKey().equals("parameters")) {
          all.put(
              operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
              Reads.of(operation.getValue().path("requestBody").path("content")));
        }
      }
    }
    return all;
  }

  /**
   * @param user a demo account; null for nobody
   */
  static Answer call(String user, String verb, String path, Reads reads) {
    HttpRequest.Builder request = request(user, "en", path).header("If-Match", "\"1\"");
    switch (reads) {
      case NOTHING -> request.method(verb, BodyPublishers.noBody());
      case JSON ->
          request
              .header("Content-Type", "application/json")
              .method(verb, BodyPublishers.ofString("{}"));
      case FILE ->
          request
              .header("Content-Type", "multipart/form-data; boundary=x")
              .method(verb, BodyPublishers.ofString(FORM));
    }
    return answer(request);
  }

  /** The beginning of a call by a demo account; null for nobody. */
  static HttpRequest.Builder request(String user, String language, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Site.running().url() + "/api" + path))
            .header("Accept-Language", language);
    if (user != null) {
      request.header("Authorization", "Bearer " + token(user));
    }
    return request;
  }

  static Answer answer(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request.build());
    return new Answer(
        answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
  }

  private static String token(String user) {
    return TOKENS
        .compute(
            user,
            (name, kept) ->
                kept != null && Instant.now().isBefore(kept.until()) ? kept : newToken(name))
        .value();
  }

  private static Token newToken(String user) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Site.running().tokens()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=passerelle-cli&username="
                        + user
                        + "&password="
                        + Passerelle.PASSWORD))
            .build();
    JsonNode made = json(send(request).body());
    return new Token(
        made.get("access_token").asText(),
        Instant.now().plusSeconds(made.get("expires_in").asLong() - SPARE));
  }

  /**
   * The server may close a kept connection just when it is used again; what only reads then goes
   * once more (RFC 9110, 9.2.2).
   */
  private static HttpResponse<String> sent(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      if (!request.method().equals("GET") || !(e.getCause() instanceof EOFException)) {
        throw e;
      }
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return sent(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String written(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
