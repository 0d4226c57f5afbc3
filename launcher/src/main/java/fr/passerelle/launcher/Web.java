package fr.passerelle.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks the services whether they serve. */
public final class Web {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final long PAUSE_MILLIS = 250;

  private Web() {}

  /** The status of an answer; 0 while nobody answers. */
  static int status(String url) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted.", e);
    }
  }

  /** Waits until the address answers 200; false when the process ends or the time is over. */
  public static boolean awaitOk(String url, Duration patience, BooleanSupplier alive) {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && alive.getAsBoolean()) {
      if (status(url) == 200) {
        return true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }
}
