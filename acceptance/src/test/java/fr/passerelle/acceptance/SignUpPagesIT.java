package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company that nobody knows comes to the front page, and leaves with a published challenge. */
class SignUpPagesIT {
  private String mark;
  private String slug;
  private String email;

  @BeforeEach
  void beSomebodyNew() {
    mark = UUID.randomUUID().toString().substring(24);
    slug = "lutherie-eva-" + mark;
    email = "eva@" + mark + ".example";
  }

  @Test
  void leadsANewcomerFromTheFrontPageToAPublishedChallenge() {
    try (Visitor eva = Visitor.reading("fr")) {
      eva.opens("/");
      eva.picture("sign-up-landing");
      eva.follows("Ouvrir votre espace");
      asksForASpace(eva);
      String link = Site.running().mailed(email, "http\\S+/sign-up/[\\w-]+");
      for (int look = 0; look < 2; look++) {
        assertEquals(200, eva.page.request().get(link).status());
      }
      eva.opens(link);
      eva.reads("Ouvrir l’espace de Lutherie Éva");
      eva.picture("sign-up-open-alive");
      eva.meetsNoBarrier();
      eva.clicks("Continuer et ouvrir l’espace");
      registers(eva);
      eva.page.waitForURL("**/t/" + slug + "/first-steps");
      eva.reads("Écrire un premier défi");
      eva.picture("first-steps-new");
      eva.meetsNoBarrier();
      publishesFromATemplate(eva);
      eva.opens("/home");
      eva.reads("Premiers pas de Lutherie Éva");
      eva.picture("home-first-steps");
      eva.meetsNoBarrier();
      eva.opens("/t/" + slug + "/first-steps");
      eva.reads("Inviter par courriel");
      eva.picture("first-steps-published");
      eva.clicks("Ne plus me montrer ces pas");
      eva.page.waitForURL("**/t/" + slug + "/challenges");
      eva.opens("/home");
      assertEquals(0, eva.page.getByText("Premiers pas de").count());
      eva.metNoFaultOfOurs();
    }
    String organization = organizationInKeycloak("Lutherie Éva " + mark);
    assertEquals(
        organization,
        Site.running().one("SELECT organization_id FROM tenant WHERE slug = ?", slug));
  }

  private void asksForASpace(Visitor eva) {
    eva.fills("Votre adresse de courriel", email);
    eva.page.locator("[id='f:name']").pressSequentially("Lutherie Éva " + mark);
    eva.reads(slug + " est libre.");
    assertEquals(slug, eva.page.locator("[id='f:slug']").inputValue());
    assertEquals("Europe/Paris", eva.page.locator("[id='f:zone']").inputValue());
    eva.clicks("Recevoir le lien");
    eva.page.locator("[id='terms-err']").waitFor();
    eva.picture("sign-up-refused");
    eva.meetsNoBarrier();
    eva.page.locator("[id='f:terms']").check();
    eva.picture("sign-up-filled");
    eva.clicks("Recevoir le lien");
    eva.reads("Nous avons écrit à " + email);
    eva.picture("sign-up-asked");
    eva.meetsNoBarrier();
  }

  /** Keycloak's own form, the letter by which it verifies the address, and the password. */
  private void registers(Visitor eva) {
    eva.page.waitForURL("**/realms/passerelle/**");
    eva.picture("sign-up-keycloak");
    assertEquals(email, eva.page.locator("#email").inputValue());
    eva.page.locator("#firstName").fill("Éva");
    eva.page.locator("#lastName").fill("Duval");
    eva.page.locator("input[type=submit], button[type=submit]").first().click();
    String verify = Site.running().mailed(email, "http\\S+/login-actions/action-token\\S+");
    eva.picture("sign-up-keycloak-verify");
    eva.opens(verify);
    eva.picture("sign-up-keycloak-password");
    eva.page.locator("#password-new").fill("un-mot-de-passe-long");
    eva.page.locator("#password-confirm").fill("un-mot-de-passe-long");
    eva.page.locator("input[type=submit], button[type=submit]").first().click();
  }

  private void publishesFromATemplate(Visitor eva) {
    eva.page
        .getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions()
                .setName("Un emballage qui protège mieux, avec moins de déchets"))
        .click();
    eva.page.waitForURL("**/challenges/new?template=packaging");
    assertEquals(
        "Un emballage qui protège mieux, avec moins de déchets",
        eva.page.locator("[id='f:title']").inputValue());
    assertFalse(eva.page.locator("[id='f:date']").inputValue().isEmpty());
    eva.reads("100");
    eva.picture("challenge-from-template");
    eva.meetsNoBarrier();
    eva.page.locator("[data-dialog=publish]").click();
    eva.confirms();
    eva.reads("Le défi est ouvert");
    assertEquals(
        "OPEN",
        Site.running()
            .one(
                "SELECT c.status FROM challenge c JOIN tenant t ON t.id = c.tenant_id WHERE t.slug = ?",
                slug));
  }

  /** Asked as our own client; the job needs a moment. */
  private String organizationInKeycloak(String name) {
    String url = "http://localhost:" + Site.running().keycloak();
    HttpRequest token =
        HttpRequest.newBuilder(URI.create(url + "/realms/passerelle/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=passerelle-admin&client_secret="
                        + Passerelle.running().identitySecret()))
            .build();
    String bearer = Api.json(Api.send(token).body()).get("access_token").asText();
    for (int attempt = 0; attempt < 60; attempt++) {
      JsonNode found =
          Api.json(
              asClient(bearer, url + "/admin/realms/passerelle/organizations?q=alias:" + slug)
                  .body());
      if (found.size() == 1) {
        assertEquals(slug, found.get(0).get("alias").asText());
        assertEquals(name, found.get(0).get("name").asText());
        assertEquals(403, asClient(bearer, url + "/admin/realms/passerelle/clients").statusCode());
        return found.get(0).get("id").asText();
      }
      sleep();
    }
    throw new AssertionError("Keycloak has no organization " + slug);
  }

  private static HttpResponse<String> asClient(String bearer, String address) {
    return Api.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + bearer)
            .build());
  }

  private static void sleep() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void offersAFreeAddressWhereOneIsTakenOrReserved() {
    try (Visitor eva = Visitor.reading("fr", Visitor.PHONE, ColorScheme.DARK)) {
      eva.opens("/sign-up");
      Locator field = eva.page.locator("[id='f:slug']");
      field.pressSequentially("atelier-lumen");
      eva.reads("atelier-lumen est pris.");
      eva.picture("sign-up-taken");
      eva.meetsNoBarrier();
      eva.clicks("Prendre atelier-lumen-2");
      eva.reads("atelier-lumen-2 est libre.");
      assertEquals("atelier-lumen-2", field.inputValue());
      field.fill("");
      field.pressSequentially("admin");
      eva.reads("admin est réservé à Passerelle.");
      eva.metNoFault();
    }
  }

  /** École Horizon has an organization of that name in the demo, and Keycloak takes a name once. */
  @Test
  void opensASpaceByTheApiForACompanyWhoseNameAnotherOneHas() {
    email = "sam@coworking-lequai.example";
    ask("École Horizon");
    String link = Site.running().mailed(email, "http\\S+/sign-up/[\\w-]+");
    Api.Answer opened =
        Api.answer(
            Api.request(
                    "sam",
                    "en",
                    "/v1/sign-ups/" + link.substring(link.lastIndexOf('/') + 1) + "/confirmation")
                .POST(BodyPublishers.noBody()));
    assertEquals(slug, opened.text("slug"), opened.body());
    Api.Answer steps = new ApiUser("sam", slug, "en").get("/first-steps");
    assertEquals(200, steps.status(), steps.body());
    organizationInKeycloak("École Horizon (" + slug + ")");
  }

  @Test
  void holdsBackAPlaceThatLooksTooOftenAndSaysWhenItMayGoOn() {
    HttpResponse<String> answer = looks("203.0.113.7");
    for (int i = 0; i < 200 && answer.statusCode() == 200; i++) {
      answer = looks("203.0.113.7");
    }
    assertEquals(429, answer.statusCode());
    assertEquals("TRY_LATER", Api.json(answer.body()).get("code").asText());
    assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
    assertEquals(200, looks("203.0.113.8").statusCode());
  }

  private HttpResponse<String> looks(String place) {
    return Api.send(
        Api.request(null, "en", "/v1/slugs/" + slug).header("X-Forwarded-For", place).build());
  }

  @Test
  void sendsSomebodyElseToAnotherAccountAndOpensNothing() {
    ask("Lutherie Éva");
    String link = Site.running().mailed(email, "http\\S+/sign-up/[\\w-]+");
    try (Visitor marc = Visitor.reading("en").signedIn("marc", "/home")) {
      marc.opens(link + "?lang=en");
      marc.clicks("Open the space");
      marc.isAlerted("This space was asked for with the address " + email);
      marc.page
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch account"))
          .waitFor();
      marc.picture("sign-up-somebody-else");
      marc.meetsNoBarrier();
      marc.metNoFault();
    }
    assertEquals("0", Site.running().one("SELECT COUNT(*) FROM tenant WHERE slug = ?", slug));
  }

  private void ask(String name) {
    Api.Answer asked =
        Api.answer(
            Api.request(null, "fr", "/v1/sign-ups")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        Api.written(
                            Map.of(
                                "email",
                                email,
                                "name",
                                name,
                                "slug",
                                slug,
                                "locale",
                                "en",
                                "zone",
                                "Europe/Paris",
                                "terms",
                                true)))));
    assertEquals(202, asked.status(), asked.body());
  }
}
