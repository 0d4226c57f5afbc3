package fr.passerelle.partner;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
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

  @Inject Settings settings;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** The body behind the address; refuses the field where it cannot be had. */
  String read(String field, String address) {
    URI uri = required(field, address);
    try {
      return http.sendAsync(
              HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofInputStream())
          .thenApplyAsync(answer -> body(field, answer))
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal no) {
        throw no;
      }
      throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
    } catch (TimeoutException e) {
      throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
    }
  }

  private static String body(String field, HttpResponse<InputStream> answer) {
    try (InputStream in = answer.body()) {
      if (answer.statusCode() != OK) {
        throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      byte[] piece = new byte[8192];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        body.write(piece, 0, read);
        if (body.size() > MOST_BYTES) {
          throw Refusal.of(field, RefusalCode.PROVIDER_UNREADABLE);
        }
      }
      return body.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Refusal.of(field, RefusalCode.PROVIDER_SILENT);
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
