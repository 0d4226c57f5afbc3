package fr.passerelle.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Sends one kind of request over 16 connections for a while. */
final class Load implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final Duration WINDOW = Duration.ofSeconds(5);

  private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** CPU milliseconds for each request in one window. */
  double window(Work work) throws InterruptedException {
    AtomicLong answered = new AtomicLong();
    double before = work.processes().cpuMillis();
    long end = System.nanoTime() + WINDOW.toNanos();
    List<Callable<Void>> callers = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      callers.add(
          () -> {
            while (System.nanoTime() < end) {
              call(work);
              answered.incrementAndGet();
            }
            return null;
          });
    }
    for (Future<Void> caller : threads.invokeAll(callers)) {
      try {
        caller.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(work.name(), e.getCause());
      }
    }
    return (work.processes().cpuMillis() - before) / answered.get();
  }

  private void call(Work work) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(work.request().get(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != work.status()) {
      throw new IllegalStateException(
          work.name()
              + " answered "
              + answer.statusCode()
              + ": "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
