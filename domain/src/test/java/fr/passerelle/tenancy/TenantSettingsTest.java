package fr.passerelle.tenancy;

import static fr.passerelle.shared.RefusalCode.COLOUR_UNKNOWN;
import static fr.passerelle.shared.RefusalCode.REQUIRED;
import static fr.passerelle.shared.RefusalCode.TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
