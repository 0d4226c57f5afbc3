package fr.passerelle.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.identity.WantedPartner;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an identity provider goes through, and what is wanted of ours for it. */
class PartnerProviderTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final String ISSUER = "https://login.ecole.example";

  private static ProviderSettings settings(String issuer) {
    return new ProviderSettings(
        issuer + "/d", issuer, issuer + "/a", issuer + "/t", issuer + "/k", "us", false, List.of());
  }

  private static PartnerProvider described(PartnerProvider before, String issuer, String secret) {
    return PartnerProvider.described(before, Protocol.OIDC, settings(issuer), secret, null);
  }

  private static PartnerProvider standing(ProviderStatus status, Instant endsAt, Integer warned) {
    return new PartnerProvider(
        1,
        Protocol.OIDC,
        settings(ISSUER),
        null,
        "c",
        endsAt,
        status,
        NOW,
        "a@b.example",
        warned,
        null,
        false,
        true);
  }

  private static WantedPartner wanted(PartnerProvider provider, DomainStatus domain) {
    return WantedAtProvider.wanted(
        new Partner(
            UUID.randomUUID(),
            "partner_x",
            1,
            1,
            new PartnerForm(PartnerKind.SCHOOL, "École", "", ""),
            "",
            false,
            false,
            List.of(
                new PartnerDomain(
                    UUID.randomUUID(),
                    "ecole.example",
                    "t",
                    NOW,
                    domain,
                    null,
                    null,
                    null,
                    null,
                    null)),
            provider));
  }

  @Test
  void isSwitchedOnOnlyOnceItWasProvedAndForAVerifiedDomain() {
    PartnerProvider draft = described(null, ISSUER, "s");
    assertEquals(
        RefusalCode.PROVIDER_NOT_TESTED,
        assertThrows(Refusal.class, () -> draft.switchOn(true)).code());
    PartnerProvider tested = standing(ProviderStatus.TESTED, null, null);
    assertEquals(
        RefusalCode.NO_VERIFIED_DOMAIN,
        assertThrows(Refusal.class, () -> tested.switchOn(false)).code());
    tested.switchOn(true);
    assertEquals(ProviderStatus.ON, tested.status());
    assertFalse(tested.applied());
    tested.switchOff();
    assertEquals(ProviderStatus.OFF, tested.status());
  }

  @Test
  void begunAnewAtAnotherIssuerTakesNobodyOfTheOldOneForSomebodyOfTheNew() {
    PartnerProvider on = standing(ProviderStatus.ON, null, null);
    PartnerProvider other = described(on, "https://elsewhere.example", "s");
    assertEquals(ProviderStatus.DRAFT, other.status());
    assertNull(other.provedAt());
    assertEquals("partner_x-1", on.alias("partner_x"));
    assertEquals("partner_x-2", other.alias("partner_x"));
    assertEquals(
        RefusalCode.REQUIRED,
        assertThrows(Refusal.class, () -> described(on, "https://elsewhere.example", "")).code());
  }

  @Test
  void takesPastedMetadataWithAnotherCertificateForAnotherProvider() {
    PartnerProvider first = saml(null, "", "A");
    PartnerProvider again = saml(first, "", "A");
    assertEquals(first.alias("p"), again.alias("p"));
    assertEquals("p-2", saml(first, "", "B").alias("p"));
  }

  @Test
  void takesACertificateReadAtTheSameAddressForTheSameProviders() {
    PartnerProvider first = saml(null, ISSUER + "/metadata", "A");
    assertEquals("p-1", saml(first, ISSUER + "/metadata", "B").alias("p"));
    assertEquals("p-2", saml(first, "https://elsewhere.example/metadata", "B").alias("p"));
  }

  private static PartnerProvider saml(PartnerProvider before, String source, String certificate) {
    return PartnerProvider.described(
        before,
        Protocol.SAML,
        new ProviderSettings(source, ISSUER, ISSUER + "/a", "", "", "", true, List.of(certificate)),
        "",
        null);
  }

  @Test
  void keepsWhatItIsWithANewSecretOfTheSameProvider() {
    PartnerProvider on = standing(ProviderStatus.ON, null, null);
    PartnerProvider same = described(on, ISSUER, "new");
    assertEquals(ProviderStatus.ON, same.status());
    assertEquals(on.alias("p"), same.alias("p"));
    assertFalse(same.applied());
    assertNull(described(on, ISSUER, "").secret());
  }

  @Test
  void warnsThirtyAndSevenDaysBeforeItsCertificateEndsOnceEach() {
    Instant end = NOW.plus(Duration.ofDays(60));
    assertNull(standing(ProviderStatus.ON, end, null).warningDue(end.minus(Duration.ofDays(31))));
    assertEquals(
        30, standing(ProviderStatus.ON, end, null).warningDue(end.minus(Duration.ofDays(30))));
    assertNull(standing(ProviderStatus.ON, end, 30).warningDue(end.minus(Duration.ofDays(8))));
    assertEquals(7, standing(ProviderStatus.ON, end, 30).warningDue(end.minus(Duration.ofDays(7))));
    assertNull(standing(ProviderStatus.ON, end, 7).warningDue(end));
    assertNull(standing(ProviderStatus.ON, null, null).warningDue(end));
  }

  @Test
  void leadsNobodyAndIsTrustedInNothingBeforeItIsOn() {
    for (ProviderStatus status : List.of(ProviderStatus.DRAFT, ProviderStatus.TESTED)) {
      WantedPartner wanted = wanted(standing(status, null, null), DomainStatus.VERIFIED);
      assertEquals(List.of(), wanted.domains());
      assertTrue(wanted.broker().open());
    }
  }

  @Test
  void leadsThePeopleOfVerifiedDomainsOnceItIsOn() {
    PartnerProvider on = standing(ProviderStatus.ON, null, null);
    assertEquals(List.of("ecole.example"), wanted(on, DomainStatus.VERIFIED).domains());
    WantedPartner lapsed = wanted(on, DomainStatus.LAPSED);
    assertEquals(List.of(), lapsed.domains());
    assertFalse(lapsed.broker().open());
    assertFalse(
        wanted(standing(ProviderStatus.OFF, null, null), DomainStatus.VERIFIED).broker().open());
    assertNull(wanted(null, DomainStatus.VERIFIED).broker());
  }

  @Test
  void tellsOfASilenceOnceItLastsADayAndOnceEach() {
    PartnerProvider on = standing(ProviderStatus.ON, null, null);
    on.heard(false, NOW);
    assertFalse(on.silenceDue(NOW.plus(Duration.ofHours(23))));
    Instant nextDay = NOW.plus(Duration.ofDays(1));
    on.heard(false, nextDay);
    assertTrue(on.silenceDue(nextDay));
    on.toldSilence();
    on.heard(false, nextDay.plus(Duration.ofDays(1)));
    assertFalse(on.silenceDue(nextDay.plus(Duration.ofDays(1))));
    on.heard(true, nextDay.plus(Duration.ofDays(2)));
    on.heard(false, nextDay.plus(Duration.ofDays(3)));
    assertTrue(on.silenceDue(nextDay.plus(Duration.ofDays(4))), "another silence");
    on.switchOff();
    assertFalse(on.silenceDue(nextDay.plus(Duration.ofDays(4))), "nobody is sent there");
  }

  @Test
  void isDescribedAnewWithItsSecretOnceItIsLost() {
    PartnerProvider lost = standing(ProviderStatus.ON, null, null);
    lost.lost();
    assertNull(wanted(lost, DomainStatus.VERIFIED).broker());
    assertEquals(List.of(), wanted(lost, DomainStatus.VERIFIED).domains());
    assertEquals(
        RefusalCode.PROVIDER_NOT_TESTED,
        assertThrows(Refusal.class, () -> lost.switchOn(true)).code());
    assertThrows(Refusal.class, () -> described(lost, ISSUER, ""));
    PartnerProvider anew = described(lost, ISSUER, "secret");
    assertEquals(ProviderStatus.DRAFT, anew.status());
    assertEquals(lost.generation(), anew.generation());
  }
}
