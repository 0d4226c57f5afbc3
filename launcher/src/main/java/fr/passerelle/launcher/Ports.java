package fr.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the services listen, on the loopback address. */
public record Ports(int app, int keycloak, int mailbox, int smtp, int imap, int database) {

  /** The defaults, or what {@code PASSERELLE_PORT} and its like say. */
  public static Ports fromEnvironment() {
    return new Ports(
        setting("PASSERELLE_PORT", 8080),
        setting("PASSERELLE_KEYCLOAK_PORT", 8081),
        setting("PASSERELLE_MAILBOX_PORT", 8025),
        setting("PASSERELLE_SMTP_PORT", 2525),
        setting("PASSERELLE_IMAP_PORT", 2143),
        setting("PASSERELLE_DB_PORT", 3307));
  }

  /** Ports that nothing uses now, for tests. */
  public static Ports free() {
    return new Ports(anyFree(), anyFree(), anyFree(), anyFree(), anyFree(), anyFree());
  }

  private static int setting(String name, int otherwise) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new CannotStart(name + " must be a port number, not \"" + value + "\".", e);
    }
  }

  /** Fails with one line for the first port that somebody else holds. */
  void requireFree() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("PASSERELLE_PORT", app);
    all.put("PASSERELLE_KEYCLOAK_PORT", keycloak);
    all.put("PASSERELLE_MAILBOX_PORT", mailbox);
    all.put("PASSERELLE_SMTP_PORT", smtp);
    all.put("PASSERELLE_IMAP_PORT", imap);
    all.put("PASSERELLE_DB_PORT", database);
    all.forEach(
        (name, port) -> {
          try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
          } catch (IOException e) {
            throw new CannotStart(
                "Port "
                    + port
                    + " is in use. End what uses it, or choose another with "
                    + name
                    + ".",
                e);
          }
        });
  }

  /** A port that nothing uses now. */
  public static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
