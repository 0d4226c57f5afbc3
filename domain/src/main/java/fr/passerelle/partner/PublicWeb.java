package fr.passerelle.partner;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RateLimits;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads what strangers' servers say of themselves, at addresses that people typed. Only over TLS,
 * only from public addresses, without following anybody elsewhere, within {@link #MOST_BYTES} and
 * {@link #PATIENCE}. The setting {@code PASSERELLE_FEDERATION_PRIVATE=allowed} opens the machine's
 * own network and plain HTTP, for demonstrations and tests.
 */
@ApplicationScoped
class PublicWeb {
  static final int MOST_BYTES = 500_000;
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int MOST_ADDRESS = 500;
  private static final int CALLS_A_MINUTE = 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_AT_ONCE = 4;

  @Inject Settings settings;
  @Inject RateLimits limits;
  @Inject Clock clock;

  private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Holds back who has us call other people's servers too often, on this node. */
  void refuseHaste(Actor actor) {
    limits.take("calls of strangers by " + actor.personId(), CALLS_A_MINUTE, MINUTE);
  }

  /**
   * The body behind the address; refuses the field where it cannot be had, and with TRY_LATER while
   * too many are being read: callers hold a connection of the database meanwhile.
   */
  String read(String field, String address) {
    URI uri = required(field, address);
    if (!atOnce.tryAcquire()) {
      throw new Refusal(RefusalCode.TRY_LATER, clock.instant().plus(PATIENCE));
    }
    try {
      return body(field, uri);
    } finally {
      atOnce.release();
    }
  }

  /** A server that sends little by little is left at the end of the patience as any other. */
  private String body(String field, URI uri) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    CompletableFuture<Object> tooMuch = new CompletableFuture<>();
    CompletableFuture<HttpResponse<Void>> call =
        http.sendAsync(
            HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
            BodyHandlers.ofByteArrayConsumer(
                piece -> {
                  if (body.size() > MOST_BYTES) {
                    tooMuch.complete(Boolean.TRUE);
                  } else {
                    piece.ifPresent(body::writeBytes);
                  }
                }));
    try {
      Object first =
          CompletableFuture.anyOf(call, tooMuch).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (first instanceof HttpResponse<?> answer && answer.statusCode() != OK) {
        throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
      }
      if (body.size() > MOST_BYTES) {
        throw Refusal.of(field, RefusalCode.PROVIDER_UNREADABLE);
      }
      return body.toString(StandardCharsets.UTF_8);
    } catch (ExecutionException | TimeoutException e) {
      throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
    } finally {
      call.cancel(true);
    }
  }

  /**
   * The address itself, where a server may be called at it; refuses the field otherwise. The JVM
   * keeps what it has resolved for half a minute, so that the call goes to what was looked at.
   */
  URI required(String field, String address) {
    URI uri = forBrowsers(field, address);
    try {
      for (InetAddress one : InetAddress.getAllByName(uri.getHost())) {
        if (!isAnywhere() && !isPublic(one)) {
          throw Refusal.of(field, RefusalCode.ADDRESS_NOT_ALLOWED);
        }
      }
    } catch (UnknownHostException e) {
      throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
    }
    return uri;
  }

  /** The address itself, where a browser may be sent to it; it may be one of its own network. */
  URI forBrowsers(String field, String address) {
    URI uri = parsed(field, address);
    boolean scheme =
        "https".equalsIgnoreCase(uri.getScheme())
            || isAnywhere() && "http".equalsIgnoreCase(uri.getScheme());
    if (!scheme || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw Refusal.of(field, RefusalCode.ADDRESS_NOT_ALLOWED);
    }
    return uri;
  }

  private boolean isAnywhere() {
    return settings.optional("passerelle.federation.private", "").equals("allowed");
  }

  private static URI parsed(String field, String address) {
    String text = address == null ? "" : address.strip();
    if (text.isEmpty()) {
      throw Refusal.of(field, RefusalCode.REQUIRED);
    }
    try {
      if (text.length() > MOST_ADDRESS) {
        throw Refusal.of(field, RefusalCode.TOO_LONG, MOST_ADDRESS);
      }
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(field, RefusalCode.ADDRESS_NOT_ALLOWED);
    }
  }

  /** Whether everybody may reach it: nothing of this machine, its network or a cloud's inside. */
  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] b = address.getAddress();
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    if (address instanceof Inet6Address) {
      boolean uniqueLocal = (first & 0xfe) == 0xfc;
      // 64:ff9b::/96, 2002::/16 and 2001::/32 carry IPv4 addresses of anywhere.
      boolean carriesIpv4 =
          first == 0x00
              || first == 0x20 && second == 0x02
              || first == 0x20 && second == 0x01 && b[2] == 0 && b[3] == 0;
      return !uniqueLocal && !carriesIpv4;
    }
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean special = first == 0 || first >= 240 || first == 192 && second == 0 && b[2] == 0;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return !shared && !special && !benchmark;
  }
}
