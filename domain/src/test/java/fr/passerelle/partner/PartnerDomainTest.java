package fr.passerelle.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a domain is proved, and how it stops being so. */
class PartnerDomainTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  private PartnerDomain domain;

  @BeforeEach
  void nameOne() {
    domain = named();
  }

  private static PartnerDomain named() {
    return PartnerDomain.named(UUID.randomUUID(), DomainName.typed("ecole.example"), MONDAY);
  }

  private static Instant day(int after) {
    return MONDAY.plus(Duration.ofDays(after));
  }

  @Test
  void isProvedByItsOwnTokenAlone() {
    assertEquals("_passerelle.ecole.example", domain.recordName());
    assertNotEquals(domain.recordValue(), named().recordValue());
    assertEquals(DnsAnswer.NOTHING, domain.read(List.of()));
    assertEquals(DnsAnswer.OTHER, domain.read(List.of(named().recordValue(), "v=spf1 -all")));
    assertEquals(DnsAnswer.OTHER, domain.read(List.of(domain.recordValue() + " ")));
    assertEquals(DnsAnswer.FOUND, domain.read(List.of("v=spf1 -all", domain.recordValue())));
  }

  @ParameterizedTest
  @EnumSource(
      value = DnsAnswer.class,
      names = {"NOTHING", "OTHER", "TAKEN", "AWAY"})
  void waitsUntilItsRecordIsFound(DnsAnswer answer) {
    domain.looked(answer, day(9));
    assertEquals(DomainStatus.PENDING, domain.status());
    assertEquals(answer, domain.answer());
    domain.looked(DnsAnswer.FOUND, day(10));
    assertEquals(DomainStatus.VERIFIED, domain.status());
    assertEquals(DomainProof.DNS, domain.how());
    assertEquals(day(10), domain.verifiedAt());
  }

  @Test
  void lapsesOnceItsRecordHasBeenMissingForThreeDays() {
    domain.looked(DnsAnswer.FOUND, day(0));
    domain.looked(DnsAnswer.NOTHING, day(1));
    domain.looked(DnsAnswer.OTHER, day(2));
    domain.looked(DnsAnswer.NOTHING, day(3));
    assertEquals(DomainStatus.VERIFIED, domain.status());
    domain.looked(DnsAnswer.NOTHING, day(4));
    assertEquals(DomainStatus.LAPSED, domain.status());
    domain.looked(DnsAnswer.FOUND, day(5));
    assertEquals(DomainStatus.VERIFIED, domain.status());
    assertEquals(day(5), domain.verifiedAt());
  }

  @Test
  void isSaidToHaveLapsedByTheLookThatEndsItsPatienceAlone() {
    Partner partner =
        new Partner(
            UUID.randomUUID(),
            "partner_x",
            1,
            1,
            new PartnerForm(PartnerKind.SCHOOL, "École", "", ""),
            "",
            false,
            false,
            List.of(domain),
            null);
    assertFalse(partner.looked(domain, DnsAnswer.NOTHING, day(0)), "it never was verified");
    assertFalse(partner.looked(domain, DnsAnswer.FOUND, day(1)));
    assertFalse(partner.looked(domain, DnsAnswer.NOTHING, day(2)));
    assertTrue(partner.looked(domain, DnsAnswer.NOTHING, day(5)));
    assertFalse(partner.looked(domain, DnsAnswer.NOTHING, day(6)));
  }

  @Test
  void beginsToCountAnewWhereItsRecordIsBack() {
    domain.looked(DnsAnswer.FOUND, day(0));
    domain.looked(DnsAnswer.NOTHING, day(1));
    domain.looked(DnsAnswer.FOUND, day(3));
    assertNull(domain.failingSince());
    domain.looked(DnsAnswer.NOTHING, day(4));
    domain.looked(DnsAnswer.NOTHING, day(6));
    assertEquals(DomainStatus.VERIFIED, domain.status());
  }

  @Test
  void losesNothingWhereTheResolverDoesNotAnswer() {
    domain.looked(DnsAnswer.FOUND, day(0));
    for (int after = 1; after < 30; after++) {
      domain.looked(DnsAnswer.AWAY, day(after));
    }
    assertEquals(DomainStatus.VERIFIED, domain.status());
  }

  @Test
  void holdsByTheOperatorsWordWhateverTheZoneSays() {
    PartnerDomain told =
        new PartnerDomain(
            UUID.randomUUID(),
            "ecole.example",
            "t",
            MONDAY,
            DomainStatus.VERIFIED,
            DomainProof.OPERATOR,
            MONDAY,
            null,
            null,
            null);
    told.looked(DnsAnswer.NOTHING, day(1));
    told.looked(DnsAnswer.NOTHING, day(9));
    assertEquals(DomainStatus.VERIFIED, told.status());
  }
}
