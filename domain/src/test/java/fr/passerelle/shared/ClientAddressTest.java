package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.9, , 0, 10.0.0.9",
    "10.0.0.9, '1.2.3.4', 0, 10.0.0.9",
    "10.0.0.9, '6.6.6.6, 1.2.3.4', 1, 1.2.3.4",
    "10.0.0.9, '6.6.6.6, 1.2.3.4, 10.0.0.8', 2, 1.2.3.4",
    "10.0.0.9, '1.2.3.4', 3, 1.2.3.4",
    "10.0.0.9, , 1, 10.0.0.9",
    "2001:db8:1:2:3:4:5:6, , 0, 2001:db8:1:2::",
    "2001:db8::6, , 0, 2001:db8::"
  })
  void believesWhatOurOwnProxiesWroteAlone(
      String remote, String forwarded, int proxies, String from) {
    assertEquals(from, ClientAddress.of(remote, forwarded, proxies));
  }
}
