package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The main job by hand: a company opens a case, a student is invited, hands in with a team mate, a
 * juror scores, the company decides and thanks.
 */
class MainJobIT {
  private static final String TITLE = "Une lampe que l’on répare chez soi";
  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  private String challenge;

  @Test
  void goesFromTheQuestionToTheThanks() throws SQLException {
    try (Visitor claire = Visitor.reading("fr");
        Visitor lea = Visitor.reading("fr");
        Visitor tom = Visitor.reading("fr");
        Visitor nadia = Visitor.reading("fr")) {
      claireOpensACase(claire);
      String joinLink = leaFormsATeam(lea);
      tomJoins(tom, joinLink);
      leaHandsIn(lea);
      tomHandsInASecondVersion(tom);
      leaFindsThatTomHasWritten(lea);
      theDeadlinePasses();
      leaIsTooLate(lea);
      nadiaScores(nadia);
      claireDecidesAndThanks(claire);
      leaReadsTheDecision(lea);
      claire.metNoFault();
      lea.metNoFault();
      tom.metNoFault();
      nadia.metNoFault();
    }
  }

  private void claireOpensACase(Visitor claire) {
    claire.signedIn("claire", "/t/atelier-lumen/challenges/new");
    claire.fills("La question, en une phrase", TITLE);
    claire.fills(
        "Le récit du cas", "Nos lampes durent vingt ans. **Une pièce** casse avant les autres.");
    claire.page.locator("[id='f:criteria:0:name']").fill("Utilité");
    claire.page.locator("[id='f:criteria:0:weight']").fill("60");
    if (claire.page.locator("[id='f:criteria:1:name']").count() == 0) {
      claire.clicks("Ajouter un critère");
    }
    claire.page.locator("[id='f:criteria:1:name']").fill("Faisabilité");
    claire.page.locator("[id='f:criteria:1:weight']").fill("40");
    claire.fills("Ce que les équipes acceptent", "Vos idées restent à vous.");
    claire.fills("Jour", LocalDate.now().plusDays(10).toString());
    claire.fills("Heure", "18:00");
    claire.meetsNoBarrier();
    claire.clicks("Enregistrer le brouillon");
    claire.page.waitForURL(Pattern.compile(".*/challenges/[0-9a-f-]{36}/edit.*"));
    challenge = claire.page.url().replaceAll(".*/challenges/([0-9a-f-]{36})/.*", "$1");
    upload(claire, "cahier-des-charges.pdf");
    claire
        .page
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("cahier-des-charges.pdf"))
        .waitFor();
    claire.picture("edit-challenge");
    claire.clicks("Publier le défi");
    claire.confirms();
    claire.reads("Le défi est ouvert.");
    claire.picture("challenge-opened");
    claire.meetsNoBarrier();
  }

  private String leaFormsATeam(Visitor lea) {
    lea.opens("/t/atelier-lumen/challenges/" + challenge);
    lea.signsInAtSchool("lea@ecole-horizon.example");
    lea.reads("D’abord, les conditions");
    lea.page.getByLabel("J’ai lu les conditions et je les accepte.").check();
    lea.clicks("Accepter et participer");
    lea.fills("Nom de l’équipe", "Filament");
    lea.clicks("Former l’équipe");
    lea.page.waitForURL("**/solution*");
    return lea.page.locator("#join").inputValue();
  }

  private void tomJoins(Visitor tom, String link) {
    tom.page.navigate(link);
    tom.signsInAtSchool("tom@ecole-horizon.example");
    tom.page.waitForURL(Pattern.compile(".*/(teams/join/.*|challenges/" + challenge + ".*)"));
    tom.picture("join-team");
    tom.clicks("Rejoindre l’équipe");
    tom.reads("Cochez la case");
    tom.page.getByLabel("J’ai lu les conditions et je les accepte.").check();
    tom.meetsNoBarrier();
    tom.clicks("Rejoindre l’équipe");
    tom.page.waitForURL("**/solution*");
  }

  private void leaHandsIn(Visitor lea) {
    lea.opens("/t/atelier-lumen/challenges/" + challenge + "/solution");
    lea.fills("Titre", "Cinq vis, pas de colle");
    lea.fills("Votre proposition", "Chaque pièce tient par la même vis ; le plan montre où.");
    lea.page.getByText(Pattern.compile("Brouillon enregistré à")).first().waitFor();
    upload(lea, "plan.pdf");
    lea.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("plan.pdf")).waitFor();
    lea.picture("solution");
    lea.meetsNoBarrier();
    lea.clicks("Sceller et déposer");
    lea.confirms();
    lea.reads("Version 1 déposée et scellée.");
    lea.picture("receipt");
    Site.running().mailed("tom@ecole-horizon.example", "Filament");
  }

  private void tomHandsInASecondVersion(Visitor tom) {
    tom.opens("/t/atelier-lumen/challenges/" + challenge + "/solution");
    tom.fills("Un mot au jury (facultatif)", "Nous en avons construit une.");
    tom.page.getByText(Pattern.compile("Brouillon enregistré à")).first().waitFor();
    tom.clicks("Sceller une nouvelle version");
    tom.confirms();
    tom.reads("Version 2 déposée et scellée.");
  }

  private void leaFindsThatTomHasWritten(Visitor lea) {
    lea.clicks("Sceller une nouvelle version");
    lea.confirms();
    lea.reads("Quelqu’un de l’équipe a écrit en même temps");
    lea.picture("two-editors");
    lea.meetsNoBarrier();
    lea.clicks("Prendre ce texte");
    lea.page.waitForCondition(
        () ->
            lea.page
                .getByLabel("Un mot au jury (facultatif)")
                .inputValue()
                .equals("Nous en avons construit une."));
  }

  /** The one thing that no test can wait for. */
  private void theDeadlinePasses() throws SQLException {
    try (var core = Site.running().asRoot();
        var update =
            core.prepareStatement(
                "UPDATE challenge SET deadline = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?")) {
      update.setString(1, challenge);
      update.executeUpdate();
    }
  }

  private void leaIsTooLate(Visitor lea) {
    lea.clicks("Sceller une nouvelle version");
    lea.confirms();
    lea.reads("Le dépôt est clos depuis");
    lea.picture("too-late");
  }

  private void nadiaScores(Visitor nadia) {
    nadia.signedIn("nadia", "/home");
    nadia.picture("home-juror");
    nadia.page.locator("a[href*='" + challenge + "']").first().click();
    nadia.page.waitForURL("**/jury*");
    nadia.picture("jury-pile");
    nadia.meetsNoBarrier();
    nadia.follows("Cinq vis, pas de colle");
    for (int criterion = 0; criterion < 2; criterion++) {
      nadia
          .page
          .locator("fieldset.crit-f")
          .nth(criterion)
          .locator("input[value='4']")
          .check(new Locator.CheckOptions().setForce(true));
      nadia.page.locator("[id='f:scores:" + criterion + ":comment']").fill("Juste et clair.");
    }
    nadia.page.getByText("Enregistré").first().waitFor();
    nadia.picture("jury");
    nadia.meetsNoBarrier();
    nadia.clicks("Rendre l’évaluation");
    nadia.confirms();
    nadia.reads("Votre note");
  }

  private void claireDecidesAndThanks(Visitor claire) {
    claire.opens("/t/atelier-lumen/challenges/" + challenge + "/results");
    claire
        .page
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Décider")))
        .click();
    claire.page.locator("[id^='f:go']").first().check();
    claire.fills("La raison, que l’équipe lira", "Nous voulons la construire.");
    claire.picture("deciding");
    claire.meetsNoBarrier();
    claire.clicks("Rendre la décision");
    Locator thank =
        claire.page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Dire merci")));
    thank.first().waitFor();
    while (thank.count() > 0) {
      int before = thank.count();
      thank.first().click();
      claire
          .page
          .locator("textarea[id$=':message']")
          .fill("Merci : votre travail change notre prochaine lampe.");
      claire.clicks("Envoyer le merci");
      claire.page.waitForCondition(
          () -> claire.page.locator("textarea[id$=':message']").count() == 0);
      assertFalse(thank.count() >= before, "Nobody was thanked");
    }
    claire.reads("Tout le monde a reçu un merci.");
    claire.picture("results");
    claire.meetsNoBarrier();
    claire.clicks("Archiver le défi");
    claire.confirms();
    claire.reads("Le défi est archivé.");
  }

  private void leaReadsTheDecision(Visitor lea) {
    Site.running().mailed("lea@ecole-horizon.example", "Nous voulons la construire");
    Site.running()
        .mailed("lea@ecole-horizon.example", "votre travail change notre prochaine lampe");
    lea.opens("/home");
    lea.reads("merci");
    lea.picture("home-student");
    lea.meetsNoBarrier();
    lea.opens("/t/atelier-lumen/challenges/" + challenge + "/solution");
    lea.reads("Nous voulons la construire.");
    lea.picture("decided");
  }

  static void upload(Visitor visitor, String name) {
    visitor
        .page
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "application/pdf", PDF));
  }
}
