package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.acceptance.Api.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open invitations as people see them: who hangs up the poster, who scans it, who waits. */
class OpenInvitationPagesIT {
  private static final String INES = "ines@ecole-horizon.example";
  private static final String TOM = "tom@ecole-horizon.example";

  private TrialSpace space;

  @BeforeEach
  void openSpace() {
    space = TrialSpace.open();
  }

  @AfterEach
  void closeSpace() {
    space.close();
  }

  private String page() {
    return "/admin/t/" + space.slug() + "/open-invitations";
  }

  @Test
  void leadsFromThePosterToTheCaseInTwoClicks() {
    String challenge = space.openChallenge();
    try (Visitor claire = Visitor.reading("fr");
        Visitor ines = Visitor.reading("fr", Visitor.PHONE, ColorScheme.LIGHT)) {
      claire.signedIn("claire", page());
      claireOpensTheWall(claire, challenge);
      String link = claire.page.locator(".copy input").first().inputValue();
      String scanned = link + "/qr";
      for (int look = 0; look < 2; look++) {
        assertEquals(200, ines.page.request().get(scanned).status());
      }
      ines.opens(scanned);
      ines.reads("Vous passez devant chaque matin.");
      ines.picture("join-alive");
      ines.meetsNoBarrier();
      ines.clicks("Rejoindre");
      ines.signsInAtSchool(INES);
      ines.page.waitForURL("**/t/" + space.slug() + "/challenges/" + challenge);
      ines.reads("D’abord, les conditions");
      ines.opens(scanned);
      ines.reads("Vous êtes déjà dans l’espace");
      ines.meetsNoBarrier();
      ines.clicks("Continuer");
      ines.page.waitForURL("**/t/" + space.slug() + "/challenges/" + challenge);
      claire.opens(page());
      claire.reads("1 sur 30 places");
      claire.metNoFault();
      ines.metNoFault();
    }
    Answer came = space.as("claire").get("/admissions");
    assertTrue(came.body().contains("\"channel\":\"QR\""), came.body());
    assertTrue(came.body().contains(INES), came.body());
  }

  private void claireOpensTheWall(Visitor claire, String challenge) {
    claire.clicks("Ouvrir l’invitation");
    claire.page.locator("[id='name-err']").waitFor();
    claire.page.locator("[id='f:name']").fill("Mur du coworking");
    claire.page.locator("[id='f:circle']").selectOption("COWORKING");
    claire.page.locator("[id='f:challengeId']").selectOption(challenge);
    claire.page.locator("[id='f:message']").fill("Vous passez devant chaque matin.");
    claire.page.locator("[id='f:cap']").fill("30");
    claire.page.locator("[id='f:domains']").fill("pas un domaine!");
    claire.clicks("Ouvrir l’invitation");
    claire.findsRefused("f:domains", "pas un domaine!", "n’est pas un domaine");
    claire.picture("open-invitation-form");
    claire.meetsNoBarrier();
    claire.page.locator("[id='f:domains']").fill("");
    claire.clicks("Ouvrir l’invitation");
    claire.reads("est ouverte. Partagez le lien");
    claire.picture("open-invitations-live");
    claire.meetsNoBarrier();
    claire.clicks("Copier");
    claire.reads("Copié");
    var poster =
        claire.page.waitForDownload(
            () ->
                claire
                    .page
                    .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Affiche A4 en français"))
                    .first()
                    .click());
    assertEquals(space.slug() + "-fr.pdf", poster.suggestedFilename());
  }

  @Test
  void hasThePersonWaitUntilAnAdminAnswers() {
    String code = made(Map.of("approval", true));
    try (Visitor tom = Visitor.reading("fr", Visitor.PHONE, ColorScheme.LIGHT);
        Visitor claire = Visitor.reading("fr").signedIn("claire", "/home")) {
      tom.opens("/join/" + space.slug() + "/" + code);
      tom.clicks("Demander à entrer");
      tom.signsInAtSchool(TOM);
      tom.reads("Votre demande est partie.");
      tom.picture("join-waiting");
      tom.meetsNoBarrier();
      assertEquals(404, tom.page.request().get("/t/" + space.slug()).status());
      Site.running().mailed("claire@atelier-lumen.example", page());
      claire.opens(page());
      Locator row =
          claire.page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(TOM));
      row.getByText("par le lien").waitFor();
      claire.picture("open-invitations-waiting");
      claire.meetsNoBarrier();
      row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accepter")).click();
      claire.reads("fait partie de l’espace");
      String welcome = Site.running().mailed(TOM, "/t/" + space.slug());
      tom.opens(welcome);
      assertTrue(tom.page.url().endsWith("/t/" + space.slug()), tom.page.url());
      claire.metNoFault();
      tom.metNoFaultButRefusals();
    }
    JsonNode mail = Site.running().mails(TOM).get(0);
    assertTrue(mail.get("html").asText().contains("Votre demande est acceptée"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | est arrivée à son terme | a fermé cette invitation | Toutes les places | Ce lien n’est pas le bon
          en | has come to its end | has closed this invitation | Every place | This link is not right
          """)
  void saysWhyItLetsNobodyIn(
      String language, String expired, String revoked, String full, String unknown) {
    try (Visitor visitor = Visitor.reading(language, Visitor.PHONE, ColorScheme.LIGHT)) {
      closes(visitor, "expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE", expired, language);
      closes(visitor, "revoked_at = UTC_TIMESTAMP(6)", revoked, language);
      closes(visitor, "cap = 3, admitted = 3", full, language);
      doesNotOpen(visitor, "x".repeat(26), unknown);
      visitor.metNoFault();
    }
  }

  private void closes(Visitor visitor, String how, String why, String language) {
    String code = made(Map.of());
    Site.running().change("UPDATE open_invitation SET " + how + " WHERE code = ?", code);
    doesNotOpen(visitor, code, why);
    visitor.picture("join-closed-" + language + "-" + how.substring(0, 3));
  }

  private void doesNotOpen(Visitor visitor, String code, String why) {
    visitor.opens("/join/" + space.slug() + "/" + code);
    visitor.reads(why);
    assertEquals(0, visitor.page.getByRole(AriaRole.BUTTON).count(), "Nothing to join");
    visitor.meetsNoBarrier();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Rejoindre, Cette invitation est pour les adresses d’elsewhere.example, Changer de compte",
    "en, Join, This invitation is for addresses at elsewhere.example, Switch account"
  })
  void sendsThoseOfAnotherDomainToAnotherAccount(
      String language, String join, String domains, String change) {
    String code = made(Map.of("domains", List.of("elsewhere.example")));
    try (Visitor marc = Visitor.reading(language).signedIn("marc", "/home")) {
      marc.opens("/join/" + space.slug() + "/" + code + "?lang=" + language);
      marc.clicks(join);
      marc.isAlerted(domains);
      marc.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(change)).waitFor();
      marc.picture("join-other-domain-" + language);
      marc.meetsNoBarrier();
      marc.metNoFault();
    }
  }

  @Test
  void isThereUnderNoOtherAddress() {
    String code = made(Map.of());
    try (Visitor visitor = Visitor.reading("en")) {
      assertEquals(
          404,
          visitor.page.request().get("/join/" + space.slug() + "/" + code + "/poster").status());
      assertEquals(404, visitor.page.request().get("/join/no-such-tenant/" + code).status());
    }
  }

  /** Makes an open invitation; its code. */
  private String made(Map<String, Object> other) {
    Map<String, Object> form =
        new HashMap<>(
            Map.of(
                "name", "Wall",
                "circle", "STUDENT",
                "role", "CONTRIBUTOR",
                "message", "",
                "domains", List.of(),
                "days", 30,
                "approval", false));
    form.putAll(other);
    Answer made = space.as("claire").post("/open-invitations", form);
    assertEquals(201, made.status(), made.body());
    return Site.running().one("SELECT code FROM open_invitation WHERE id = ?", made.text("id"));
  }
}
