package fr.passerelle.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.passerelle.challenge.template.ChallengeTemplates;
import fr.passerelle.tenancy.DefaultsForm;
import fr.passerelle.tenancy.TenantSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeFormTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final TenantSummary LUMEN =
      new TenantSummary(7, "lumen", "Lumen", "#0b6b57", "fr", PARIS);
  private static final ChallengeForm TITLE_ALONE =
      new ChallengeForm("A lamp", null, null, null, null, null, null, null, null, null);

  private static DefaultsForm defaults(String locale, String terms) {
    return new DefaultsForm(24, locale, 6, 30, 3, Confidentiality.MEMBERS, terms);
  }

  @Test
  void takesWhatItLeavesOutFromTheTenantsDefaults() {
    ChallengeForm whole = TITLE_ALONE.over(defaults("en", "Yours."), LUMEN);
    assertEquals("en", whole.locale());
    assertEquals(PARIS, whole.zone());
    assertEquals(Confidentiality.MEMBERS, whole.confidentiality());
    assertEquals("Yours.", whole.termsMd());
    assertEquals(6, whole.scale());
    assertEquals(3, whole.teamMax());
    assertNull(whole.deadline());
  }

  @Test
  void takesTheTenantsLanguageAndTheUsualTermsWhereTheDefaultsAreSilent() {
    ChallengeForm whole = TITLE_ALONE.over(defaults("", ""), LUMEN);
    assertEquals("fr", whole.locale());
    assertEquals(ChallengeTemplates.usualTerms("fr"), whole.termsMd());
  }

  @Test
  void keepsWhatItSays() {
    ChallengeForm said =
        new ChallengeForm(
            "A lamp",
            "# Brief",
            "en",
            Instant.parse("2026-12-01T17:00:00Z"),
            ZoneId.of("UTC"),
            Confidentiality.CONFIDENTIAL,
            "",
            5,
            1,
            List.of());
    assertEquals(said, said.over(defaults("fr", "Yours."), LUMEN));
  }
}
