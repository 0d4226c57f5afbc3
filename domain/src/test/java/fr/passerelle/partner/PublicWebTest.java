package fr.passerelle.partner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom strangers may have us call. */
class PublicWebTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.0.192",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:1::1",
        "ff02::1"
      })
  void reachesNothingInside(String address) throws UnknownHostException {
    assertFalse(PublicWeb.isPublic(InetAddress.getByName(address)), address);
  }

  @Test
  void leavesAServerThatSendsLittleByLittle() throws Exception {
    PublicWeb web = new PublicWeb();
    web.settings =
        new Settings() {
          @Override
          public String optional(String name, String otherwise) {
            return "allowed";
          }
        };
    web.clock = Clock.systemUTC();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Boolean> left = CompletableFuture.supplyAsync(() -> drips(server));
      Refusal no =
          assertThrows(
              Refusal.class,
              () -> web.read("discovery", "http://127.0.0.1:" + server.getLocalPort() + "/"));
      assertEquals(RefusalCode.PROVIDER_SILENT, no.code());
      assertTrue(left.get(10, TimeUnit.SECONDS), "The connection is closed");
    }
  }

  /** Sends a byte now and then until nobody takes it any more. */
  private static boolean drips(ServerSocket server) {
    try (Socket call = server.accept()) {
      OutputStream out = call.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n".getBytes(US_ASCII));
      call.setSoTimeout(100);
      for (int i = 0; i < 1000; i++) {
        out.write('.');
        out.flush();
        if (isLeft(call)) {
          return true;
        }
      }
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  /** What the caller asked is read first; the end comes when the caller closes. */
  private static boolean isLeft(Socket call) throws IOException {
    try {
      return call.getInputStream().read() < 0;
    } catch (SocketTimeoutException waits) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:2800:21f::1", "2001:41d0::1"})
  void reachesTheOpenWeb(String address) throws UnknownHostException {
    assertTrue(PublicWeb.isPublic(InetAddress.getByName(address)), address);
  }
}
