package fr.passerelle.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.shared.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
  private static final String OURS = "10.0.0.0/8, 2001:db8::/32, 192.0.2.7";

  @Test
  void takesNobodysWordWhereNoProxyIsTrusted() {
    assertEquals("127.0.0.1", trusting("").client("127.0.0.1", List.of("203.0.113.9")));
  }

  @Test
  void takesTheWordOfAProxyOfOurs() {
    assertEquals("203.0.113.9", trusting(OURS).client("10.1.2.3", List.of("203.0.113.9")));
    assertEquals("203.0.113.9", trusting(OURS).client("192.0.2.7", List.of("203.0.113.9")));
    assertEquals("203.0.113.9", trusting(OURS).client("2001:db8::1", List.of("203.0.113.9")));
    assertEquals("192.0.2.8", trusting(OURS).client("192.0.2.8", List.of("203.0.113.9")));
  }

  @Test
  void believesNothingThatStoodThereBeforeTheFirstProxyOfOurs() {
    assertEquals(
        "203.0.113.9",
        trusting(OURS).client("10.1.2.3", List.of("198.51.100.1, 203.0.113.9", "10.9.9.9")));
  }

  @Test
  void namesTheOutermostWhereAllAreOurs() {
    assertEquals("10.0.0.5", trusting(OURS).client("10.1.2.3", List.of("10.0.0.5")));
    assertEquals("10.1.2.3", trusting(OURS).client("10.1.2.3", List.of()));
  }

  @Test
  void writesDownAddressesAndNothingElse() {
    TrustedProxies proxies = trusting(OURS);
    assertEquals("10.1.2.3", proxies.client("10.1.2.3", List.of("<script>")));
    assertEquals("10.1.2.3", proxies.client("10.1.2.3", List.of("cafe.example")));
    assertEquals("10.1.2.3", proxies.client("10.1.2.3", List.of("999.1.1.1")));
    assertEquals("fe80::1", proxies.client("fe80::1%eth0", List.of()));
    assertNull(proxies.client("localhost", List.of()));
  }

  @Test
  void startsWithNoSettingThatItCannotRead() {
    assertThrows(IllegalArgumentException.class, () -> trusting("our-proxy"));
    assertThrows(IllegalArgumentException.class, () -> trusting("10.0.0.0/33"));
  }

  private static TrustedProxies trusting(String networks) {
    TrustedProxies proxies = new TrustedProxies();
    proxies.settings =
        new Settings() {
          @Override
          public String optional(String name, String otherwise) {
            return networks;
          }
        };
    proxies.read();
    return proxies;
  }
}
