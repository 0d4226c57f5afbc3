package fr.passerelle.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Asks an installation on its way up, again and again, whether it is ready; and, the first time
 * that it says so, all three applications at once whether that is true.
 */
final class StartWatch {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<String> APPLICATIONS = List.of("/", "/admin/", "/api/v1/me");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Thread thread = new Thread(this::look, "start watch");
  private final String url;
  private final List<String> unready = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> onceReady = new TreeMap<>();

  private StartWatch(String url) {
    this.url = url;
  }

  /** Begins; ends by itself once the installation is ready, or with the tests. */
  static StartWatch begin(String url) {
    StartWatch watch = new StartWatch(url);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void look() {
    try {
      HttpResponse<String> answer = get("/health/ready");
      while (answer == null || answer.statusCode() != 200) {
        if (answer != null) {
          unready.add(answer.body());
        }
        Thread.sleep(PAUSE.toMillis());
        answer = get("/health/ready");
      }
      for (String application : APPLICATIONS) {
        HttpResponse<String> first = get(application);
        onceReady.put(application, first == null ? 0 : first.statusCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path) throws InterruptedException {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException notYet) {
      return null;
    }
  }

  /** What it said before it was ready. */
  List<String> unready() {
    return List.copyOf(unready);
  }

  /** How each application answered the moment that the installation called itself ready. */
  Map<String, Integer> onceReady() throws InterruptedException {
    thread.join(PATIENCE.toMillis());
    return onceReady;
  }
}
