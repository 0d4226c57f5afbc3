package fr.passerelle.partner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PartnerViewTest {
  private static final Instant END = Instant.parse("2026-12-26T08:00:00Z");

  @Test
  void saysThatACertificateEndsSoonFromTheFirstWarningOn() {
    assertFalse(provider(END).endsSoon(END.minus(Duration.ofDays(31))));
    assertTrue(provider(END).endsSoon(END.minus(Duration.ofDays(30))));
    assertTrue(provider(END).endsSoon(END.plus(Duration.ofDays(1))));
    assertFalse(provider(null).endsSoon(END));
  }

  private static PartnerView.Provider provider(Instant end) {
    return new PartnerView.Provider(
        Protocol.SAML, ProviderStatus.ON, "", "", "", "", "", null, null, null, end, null, true);
  }
}
