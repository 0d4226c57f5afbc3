package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A challenge that is being written is kept without a click. */
class ChallengeEditorPagesIT {
  private static final Pattern SAVED = Pattern.compile("Brouillon enregistré à");

  @Test
  void keepsADraftWhileItIsBeingWritten() {
    try (TrialSpace space = TrialSpace.open();
        Visitor claire = Visitor.reading("fr")) {
      String challenges = "/t/" + space.slug() + "/challenges";
      claire.signedIn("claire", challenges + "/new");
      claire.fills("Le récit du cas", "Une pièce casse.");
      claire.reads("Rien d’enregistré encore");
      claire.fills("La question, en une phrase", "Que réparer d’abord");
      claire.page.getByText(SAVED).waitFor();
      claire.fills("Le récit du cas", "Une pièce casse avant les autres.");
      claire.page.waitForCondition(() -> brief(space).equals("Une pièce casse avant les autres."));
      claire.metNoFault();

      claire.opens(challenges);
      claire
          .page
          .getByRole(
              AriaRole.LINK,
              new Page.GetByRoleOptions().setName(Pattern.compile("Que réparer d’abord")))
          .first()
          .click();
      claire.reads("Une pièce casse avant les autres.");
      assertEquals(
          "1",
          Site.running()
              .one(
                  "SELECT count(*) FROM challenge c JOIN tenant t ON t.id = c.tenant_id WHERE t.slug = ?",
                  space.slug()));
    }
  }

  private static String brief(TrialSpace space) {
    return Site.running()
        .one(
            "SELECT c.brief_md FROM challenge c JOIN tenant t ON t.id = c.tenant_id WHERE t.slug = ?",
            space.slug());
  }

  @Test
  void givesBackATextThatWasNeverKeptAndNoneThatWas() {
    try (TrialSpace space = TrialSpace.open();
        Visitor claire = Visitor.reading("fr")) {
      String blank = "/t/" + space.slug() + "/challenges/new";
      claire.signedIn("claire", blank);
      claire.fills("Le récit du cas", "Une pièce casse.");
      claire.opens(blank);
      assertEquals("Une pièce casse.", claire.page.locator("[id='f:briefMd']").inputValue());
      claire.fills("La question, en une phrase", "Que réparer d’abord");
      claire.clicks("Enregistrer le brouillon");
      claire.page.waitForURL("**/edit?note=saved");
      claire.opens(blank);
      assertEquals("", claire.page.locator("[id='f:briefMd']").inputValue());
    }
  }

  /** It would change what the next page has just read, and that page could save no more. */
  @Test
  void keepsNothingMoreOnceTheButtonLeadsOn() {
    try (TrialSpace space = TrialSpace.open();
        Visitor claire = Visitor.reading("fr")) {
      List<String> sent = new ArrayList<>();
      claire.signedIn("claire", "/t/" + space.slug() + "/challenges/new");
      claire.page.evaluate(
          """
          () => {
            const later = []
            const real = window.setTimeout
            window.setTimeout = (f, wait) => wait === 1500 ? later.push(f) : real(f, wait)
            jQuery(document).on('pfAjaxSuccess', (e, xhr) => {
              if (xhr.responseText.includes('<redirect')) later.forEach(f => f())
            })
          }
          """);
      claire.page.onRequest(request -> sent.add(request.method()));
      claire.fills("La question, en une phrase", "Que réparer d’abord");
      claire.clicks("Enregistrer le brouillon");
      claire.page.waitForURL("**/edit?note=saved");
      assertEquals(1, Collections.frequency(sent, "POST"));
    }
  }

  @Test
  void asksWhoseTextToKeepWhereSomebodyElseHasWritten() {
    try (TrialSpace space = TrialSpace.open();
        Visitor claire = Visitor.reading("fr")) {
      String id = space.draft(TrialSpace.challenge());
      claire.signedIn("claire", "/t/" + space.slug() + "/challenges/" + id + "/edit");
      space.as("claire").put("/challenges/" + id, TrialSpace.challenge(), "If-Match", "\"1\"");
      claire.fills("La question, en une phrase", "Une lampe qui dure");
      claire.page.getByRole(AriaRole.ALERT).first().waitFor();
      claire.clicks("Enregistrer la mienne");
      claire.page.getByText(SAVED).waitFor();
      assertEquals(
          "Une lampe qui dure", Site.running().one("SELECT title FROM challenge WHERE id = ?", id));
    }
  }
}
