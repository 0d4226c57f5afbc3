package fr.passerelle.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import fr.passerelle.acceptance.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner closes the space and takes it back; an operator suspends it and lifts that. */
class LifecyclePagesIT {
  private TrialSpace space;

  @BeforeEach
  void openSpace() {
    space = TrialSpace.open();
  }

  @AfterEach
  void closeSpace() {
    space.close();
  }

  private String settings() {
    return "/admin/t/" + space.slug() + "/settings";
  }

  @Test
  void isClosedAndTakenBackByItsOwner() {
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", settings())) {
      claire.fills("Pour confirmer, écrivez l’adresse de l’espace : " + space.slug(), "autre");
      claire.clicks("Fermer l’espace");
      claire.findsRefused("c:slug", "autre", "Ce n’est pas l’adresse de cet espace");
      claire.picture("closing-asked");
      claire.fills("Pour confirmer, écrivez l’adresse de l’espace : " + space.slug(), space.slug());
      claire.clicks("Fermer l’espace");
      claire.reads("Cet espace ferme. Il sera effacé le");
      claire.meetsNoBarrier();
      claire.picture("closing-settings");
      assertThat(claire.page.getByLabel("Nom de l’entreprise")).isDisabled();
      assertThat(button(claire, "Enregistrer les réglages")).isDisabled();
      assertThat(button(claire, "Rouvrir l’espace")).isEnabled();
      claire.opens("/t/" + space.slug() + "/challenges");
      claire.reads("D’ici là, il se lit et ne change plus.");
      claire.picture("closing-challenges");
      Answer refused = space.as("claire").post("/challenges", TrialSpace.challenge());
      assertEquals("409 TENANT_CLOSING", refused.status() + " " + refused.code());
      claire.follows("Le rouvrir");
      claire.clicks("Rouvrir l’espace");
      claire.reads("L’espace reste ouvert. Rien n’a été effacé.");
      claire.metNoFault();
    }
    Site.running()
        .mailed("claire@atelier-lumen.example", "L’espace d’Atelier d’essai reste ouvert");
    try (Visitor phone =
        Visitor.reading("en", Visitor.PHONE, ColorScheme.DARK).signedIn("claire", settings())) {
      phone.meetsNoBarrier();
      phone.picture("settings-phone-dark");
    }
  }

  @Test
  void isSuspendedWithAReasonThatItsMembersReadAndLetInAgain() {
    Visitor otto = Visitor.reading("fr").signedIn("otto", "/operator");
    try (otto;
        Visitor sam = Visitor.reading("en").signedIn("sam", "/t/" + space.slug() + "/challenges")) {
      otto.fills("Début du nom ou de l’adresse", space.slug());
      otto.clicks("Chercher");
      otto.clicks("Suspendre " + space.slug());
      otto.clicks("Suspendre l’espace");
      otto.reads("Ce champ attend une réponse");
      otto.fills("Raison de la suspension de " + space.slug(), "Facture impayée depuis mars.");
      otto.meetsNoBarrier();
      otto.picture("operator-suspending");
      otto.clicks("Suspendre l’espace");
      otto.reads("est suspendu. Ses propriétaires reçoivent un courriel.");
      otto.picture("operator-suspended");
      sam.page.waitForTimeout(2_500);
      sam.opens("/t/" + space.slug() + "/challenges");
      sam.reads("This space is suspended");
      sam.reads("Facture impayée depuis mars.");
      sam.meetsNoBarrier();
      sam.picture("suspended");
      Answer refused = space.as("sam").get("/challenges");
      assertEquals("403 TENANT_SUSPENDED", refused.status() + " " + refused.code());
      assertEquals(404, new ApiUser("marc", space.slug(), "fr").get("/challenges").status());
      otto.clicks("Lever la suspension " + space.slug());
      otto.reads("est levée. Ses propriétaires reçoivent un courriel.");
      otto.metNoFault();
      sam.page.waitForTimeout(2_500);
      sam.opens("/t/" + space.slug() + "/challenges");
      sam.reads("Atelier d’essai");
      sam.metNoFaultButRefusals();
      assertEquals(404, get(otto, "/t/" + space.slug() + "/challenges").status());
      assertEquals(404, get(sam, "/operator").status());
    }
    Site.running().mailed("claire@atelier-lumen.example", "Facture impayée depuis mars\\.");
  }

  @Test
  void showsItsLogoOnEveryPage() {
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", settings())) {
      sends(claire, "a.svg", "image/svg+xml", "<svg/>".getBytes(UTF_8));
      claire
          .page
          .locator("[data-progress] [role=alert]")
          .filter(new Locator.FilterOptions().setHasText("Nous ne savons pas dessiner ce fichier"))
          .waitFor();
      sends(claire, "logo.png", "image/png", TrialFiles.logo());
      claire.reads("Les réglages sont enregistrés.");
      claire.meetsNoBarrier();
      claire.picture("logo-settings");
      claire.opens("/t/" + space.slug() + "/challenges");
      String src = claire.page.locator(".bank img[alt='Atelier d’essai']").getAttribute("src");
      claire.picture("logo-challenges");
      APIResponse shown = get(claire, src);
      assertEquals("image/png", shown.headers().get("content-type"));
      assertTrue(shown.headers().get("cache-control").contains("immutable"));
      APIResponse again =
          claire
              .page
              .request()
              .get(
                  src,
                  RequestOptions.create().setHeader("If-None-Match", shown.headers().get("etag")));
      assertEquals(304, again.status());
      assertEquals(404, get(claire, src.replaceAll("[0-9a-f]{16}$", "0".repeat(16))).status());
      try (Visitor anybody = Visitor.reading("en")) {
        assertEquals(200, get(anybody, src).status());
      }
      claire.opens(settings());
      claire.clicks("Retirer le logo");
      claire.reads("Vos deux initiales tiennent sa place pour l’instant.");
      claire.metNoFaultButRefusals();
    }
  }

  private static Locator button(Visitor visitor, String name) {
    return visitor.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void sends(Visitor visitor, String name, String type, byte[] content) {
    visitor.page.locator("#pick").setInputFiles(new FilePayload(name, type, content));
  }

  @Test
  void beginsAChallengeWithWhatTheSpaceHasSet() {
    Map<String, Object> rules =
        Map.of(
            "retentionMonths",
            12,
            "locale",
            "en",
            "scale",
            6,
            "days",
            40,
            "teamMax",
            2,
            "confidentiality",
            "CONFIDENTIAL",
            "termsMd",
            "Ours stays ours.");
    assertEquals(428, space.as("claire").put("/settings/defaults", rules).status());
    Answer changed = space.as("claire").put("/settings/defaults", rules, "If-Match", "\"0\"");
    assertEquals("12", changed.text("retentionMonths"), changed.body());
    assertEquals(403, space.as("nadia").get("/settings/defaults").status());
    try (Visitor claire =
        Visitor.reading("en").signedIn("claire", "/t/" + space.slug() + "/challenges/new")) {
      claire.reads("Ours stays ours.");
      assertEquals("2", claire.page.locator("[id='f:teamMax']").inputValue());
    }
  }

  private static APIResponse get(Visitor visitor, String path) {
    return visitor.page.request().get(path, RequestOptions.create().setMaxRedirects(0));
  }
}
