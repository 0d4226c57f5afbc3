package fr.passerelle.tenancy;

import static fr.passerelle.shared.RefusalCode.COLOUR_UNKNOWN;
import static fr.passerelle.shared.RefusalCode.OUT_OF_RANGE;
import static fr.passerelle.shared.RefusalCode.REQUIRED;
import static fr.passerelle.shared.RefusalCode.TOO_LONG;
import static fr.passerelle.shared.RefusalCode.UNKNOWN_LANGUAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.shared.Refused;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TenantSettingsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final TenantSettings settings = new TenantSettings();

  @Test
  void holdWhatWasSet() {
    settings.change(form(" Atelier Lumen ", "#AA5500", "fr"));
    assertEquals(form("Atelier Lumen", "#aa5500", "fr"), settings.form());
  }

  @Test
  void haveAName() {
    Refused.at("name", REQUIRED, () -> settings.change(form(" ", "#aa5500", "fr")));
    Refused.at("name", TOO_LONG, () -> settings.change(form("x".repeat(121), "#aa5500", "fr")));
  }

  @Test
  void haveAColour() {
    Refused.at("colour", COLOUR_UNKNOWN, () -> settings.change(form("Lumen", "red", "fr")));
    Refused.at("colour", COLOUR_UNKNOWN, () -> settings.change(form("Lumen", "#fff;}*{x", "fr")));
  }

  @Test
  void haveALanguageThatPasserelleSpeaks() {
    Refused.at("locale", REQUIRED, () -> settings.change(form("Lumen", "#aa5500", "de")));
  }

  @Test
  void keepTheRulesThatWereSet() {
    DefaultsForm rules = rules(36, "en", 5, 21, 3);
    settings.change(rules);
    assertEquals(rules, settings.defaults());
    settings.change(rules(null, null, 5, null, 3));
    assertEquals(rules(null, "", 5, null, 3), settings.defaults());
  }

  @Test
  void refuseRulesThatAChallengeWouldRefuse() {
    Refused.at("retentionMonths", OUT_OF_RANGE, () -> settings.change(rules(0, "", 4, 21, 3)));
    Refused.at("locale", UNKNOWN_LANGUAGE, () -> settings.change(rules(24, "de", 4, 21, 3)));
    Refused.at("scale", OUT_OF_RANGE, () -> settings.change(rules(24, "", 11, 21, 3)));
    Refused.at("days", OUT_OF_RANGE, () -> settings.change(rules(24, "", 4, 0, 3)));
    Refused.at("teamMax", REQUIRED, () -> settings.change(rules(24, "", 4, 21, null)));
  }

  private static DefaultsForm rules(
      Integer months, String locale, Integer scale, Integer days, Integer teamMax) {
    return new DefaultsForm(
        months, locale, scale, days, teamMax, Confidentiality.CONFIDENTIAL, "Ours stays ours.");
  }

  @Test
  void welcomePeopleInTheirLanguageOrInTheOnlyOneThereIs() {
    assertEquals("Bonjour.", welcome("Bonjour.", "Hello.", "fr"));
    assertEquals("Hello.", welcome("Bonjour.", "Hello.", "en"));
    assertEquals("Bonjour.", welcome("Bonjour.", "", "en"));
    assertEquals("", welcome(null, null, "fr"));
  }

  private static String welcome(String french, String english, String language) {
    return new TenantSummary(1, "lumen", "Lumen", "#aa5500", "fr", PARIS, french, english)
        .welcome(language);
  }

  private static SettingsForm form(String name, String colour, String locale) {
    return new SettingsForm(name, colour, locale, PARIS, "Bonjour.", "Hello.");
  }
}
