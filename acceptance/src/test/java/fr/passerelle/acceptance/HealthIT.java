package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(Passerelle.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void isReadyOnceAllServe() throws Exception {
    assertEquals(200, get("/health/ready").statusCode());
  }

  @Test
  void wasNotReadyBeforeAllThreeApplicationsAnswered() throws InterruptedException {
    StartWatch watch = Passerelle.watch();
    assertFalse(watch.unready().isEmpty(), "It was never seen on its way up");
    assertTrue(
        watch.unready().stream().anyMatch(said -> said.contains("/api")),
        "It never named what was missing: " + watch.unready());
    assertEquals(Map.of("/", 200, "/admin/", 302, "/api/v1/me", 401), watch.onceReady());
  }

  @Test
  void showsVisitorsTheFrontPage() throws Exception {
    HttpResponse<String> front = get("/");
    assertEquals(200, front.statusCode());
    assertTrue(front.body().contains("<h1>"), front.body());
  }

  @ParameterizedTest
  @CsvSource({"/home", "/t/atelier-lumen", "/t/nobody", "/t/atelier-lumen/challenges"})
  void sendsVisitorsToSignIn(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(302, answer.statusCode());
    assertTrue(
        answer
            .headers()
            .firstValue("Location")
            .orElse("")
            .contains("/realms/passerelle/protocol/openid-connect/auth"));
  }

  @ParameterizedTest
  @CsvSource({"/nothing-here", "/WEB-INF/views/home.xhtml", "/views/home.xhtml"})
  void hidesWhatNoRouteNames(String path) throws Exception {
    assertEquals(404, get(path).statusCode());
  }

  @Test
  void answersWithAStrictPolicy() throws Exception {
    String policy = get("/").headers().firstValue("Content-Security-Policy").orElse("");
    assertEquals(1, get("/").headers().allValues("Content-Security-Policy").size());
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(!policy.contains("unsafe"), policy);
  }
}
