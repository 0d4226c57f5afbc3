package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.acceptance.Api.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit log as an owner reads it on a page, and a program by the API. */
class AuditPagesIT {
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
    return "/admin/t/" + space.slug() + "/audit";
  }

  @Test
  void tellsWhatWasDoneOnPagesAndByPrograms() throws IOException {
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", "/admin/t/" + space.slug())) {
      claire.follows("Journal");
      claire.page.waitForURL("**" + page());
      claire.reads("Le journal est encore vide.");
      claire.meetsNoBarrier();
      claire.picture("audit-empty");
      suspendSam(claire);
      space.invite("lea@ecole.example");
      claire.opens(page());
      Locator rows = claire.page.locator(".acts tbody tr");
      assertEquals(2, rows.count());
      String byProgram = rows.nth(0).innerText();
      assertTrue(byProgram.contains("Invitation envoyée à lea@ecole.example"), byProgram);
      assertTrue(byProgram.contains("API"), byProgram);
      String onPage = rows.nth(1).innerText();
      assertTrue(onPage.contains("Accès de Sam"), onPage);
      assertTrue(onPage.contains("page"), onPage);
      assertTrue(onPage.contains("127.0.0.1") || onPage.contains("0:0:0:0"), onPage);
      claire.meetsNoBarrier();
      claire.picture("audit-first");
      filters(claire);
      exports(claire);
      claire.metNoFault();
    }
  }

  private void suspendSam(Visitor claire) {
    claire.opens("/admin/t/" + space.slug());
    claire
        .page
        .locator("tr", new Page.LocatorOptions().setHasText("sam@"))
        .getByText("Suspendre")
        .click();
    claire.reads("Ce qui est écrit reste en place");
  }

  private static void filters(Visitor claire) {
    claire.page.locator("#group").selectOption("PEOPLE");
    claire.clicks("Filtrer");
    claire.page.waitForURL("**group=PEOPLE**");
    Locator rows = claire.page.locator(".acts tbody tr");
    assertEquals(1, rows.count());
    assertEquals("PEOPLE", claire.page.locator("#group").inputValue());
    claire.page.locator("#to").fill("2020-01-01");
    claire.clicks("Filtrer");
    claire.reads("Aucun acte ne correspond.");
    assertEquals("2020-01-01", claire.page.locator("#to").inputValue());
    claire.meetsNoBarrier();
    claire.picture("audit-nothing-fits");
    claire.follows("Tout afficher");
    claire.reads("Accès de Sam");
  }

  private static void exports(Visitor claire) throws IOException {
    Download file = claire.page.waitForDownload(() -> claire.follows("Exporter (CSV)"));
    assertTrue(file.suggestedFilename().matches("audit-trial-.*\\.csv"), file.suggestedFilename());
    String text = Files.readString(file.path());
    assertTrue(text.startsWith("\uFEFF"), text);
    assertTrue(text.contains(";Invitation envoyée à lea@ecole.example;"), text);
    claire.page.reload();
    claire.reads("Journal exporté");
  }

  @Test
  void isReadWithAThumb() {
    for (int i = 0; i < 52; i++) {
      space.draft(TrialSpace.challenge());
    }
    try (Visitor claire =
        Visitor.reading("en", Visitor.PHONE, ColorScheme.DARK).signedIn("claire", page())) {
      assertEquals(50, claire.page.locator(".acts tbody tr").count());
      claire.meetsNoBarrier();
      claire.picture("audit-phone");
      claire.follows("Older acts");
      claire.page.waitForURL("**before=**");
      assertEquals(2, claire.page.locator(".acts tbody tr").count());
      claire.metNoFault();
    }
  }

  @Test
  void answersProgramsWithFiltersAndCursors() {
    space.draft(TrialSpace.challenge());
    space.invite("lea@ecole.example");
    ApiUser claire = space.as("claire");
    Answer first = claire.get("/audit-entries?limit=1");
    assertEquals(200, first.status(), first.body());
    var newest = Api.json(first.body()).get("items").get(0);
    assertEquals("InviteContributor", newest.get("act").asText());
    assertEquals("API", newest.get("via").asText());
    assertEquals("INVITATIONS", newest.get("group").asText());
    assertEquals("role", newest.get("changes").get(0).get("name").asText());
    Answer rest = claire.get("/audit-entries?limit=1&cursor=" + first.text("next"));
    assertTrue(rest.body().contains("OpenChallenge"), rest.body());
    Answer filtered = claire.get("/audit-entries?group=CHALLENGES&from=2020-01-01");
    assertEquals(1, Api.json(filtered.body()).get("items").size(), filtered.body());
    assertEquals(400, claire.get("/audit-entries?from=yesterday").status());
    Answer file = claire.get("/audit-entries/export?group=INVITATIONS");
    assertEquals(200, file.status(), file.body());
    assertTrue(file.type().startsWith("text/csv"), file.type());
    assertTrue(file.body().contains(",Sent an invitation to lea@ecole.example,"), file.body());
    assertEquals(403, space.as("nadia").get("/audit-entries").status());
    assertEquals(403, space.as("sam").get("/audit-entries/export").status());
  }

  /** The proxy is trusted; what a caller said to it of its own address is not believed. */
  @Test
  void believesTheProxyAndNotTheCaller() {
    HttpRequest.Builder call =
        Api.request("claire", "en", "/v1/tenants/" + space.slug() + "/challenges")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", "203.0.113.66, 198.51.100.7")
            .POST(HttpRequest.BodyPublishers.ofString(Api.written(TrialSpace.challenge())));
    assertEquals(201, Api.answer(call).status());
    String log = space.as("claire").get("/audit-entries").body();
    assertTrue(log.contains("OpenChallenge"), log);
    assertTrue(log.contains("198.51.100.7"), log);
    assertFalse(log.contains("203.0.113.66"), log);
  }
}
