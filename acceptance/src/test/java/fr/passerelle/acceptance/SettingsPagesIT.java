package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.acceptance.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant's admins say how it shows itself. */
class SettingsPagesIT {
  private TrialSpace space;

  @BeforeEach
  void openSpace() {
    space = TrialSpace.open();
  }

  @AfterEach
  void closeSpace() {
    space.close();
  }

  @Test
  void changesNameColourAndWelcome() {
    String settings = "/admin/t/" + space.slug() + "/settings";
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", settings)) {
      claire.fills("Nom de l’entreprise", "");
      claire.clicks("Enregistrer les réglages");
      claire.findsRefused("f:name", "", "Ce champ attend une réponse");
      claire.fills("Nom de l’entreprise", "Atelier Clarté");
      claire.page.locator("[id='f:colour']").fill("#7a1f5c");
      claire.fills("Bienvenue, en français", "Entrez, on cherche ensemble.");
      claire.meetsNoBarrier();
      claire.clicks("Enregistrer les réglages");
      claire.reads("Les réglages sont enregistrés.");
      claire.picture("settings-saved");
      claire.opens("/t/" + space.slug() + "/challenges");
      claire.reads("Atelier Clarté");
      claire.reads("Entrez, on cherche ensemble.");
      claire.metNoFault();
    }
    Answer log = space.as("claire").get("/audit-entries");
    assertEquals(200, log.status());
    assertEquals(true, log.body().contains("ChangeSettings"), log.body());
  }

  @Test
  void isChangedByTheApiInTheVersionThatWasRead() {
    Map<String, Object> form =
        Map.of(
            "name", "Atelier Clarté",
            "colour", "#7a1f5c",
            "locale", "en",
            "zone", "Europe/Lisbon",
            "welcomeFr", "",
            "welcomeEn", "Come in.");
    assertEquals(428, space.as("claire").put("/settings", form).status());
    assertEquals(412, space.as("claire").put("/settings", form, "If-Match", "\"7\"").status());
    Answer changed = space.as("claire").put("/settings", form, "If-Match", "\"0\"");
    assertEquals(200, changed.status(), changed.body());
    assertEquals("Europe/Lisbon", changed.text("zone"));
    assertEquals("Come in.", space.as("claire").get("/settings").text("welcomeEn"));
    assertEquals(403, space.as("nadia").get("/settings").status());
  }
}
