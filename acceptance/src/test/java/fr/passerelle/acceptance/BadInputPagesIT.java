package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say to people who give them what they cannot take; nothing typed is lost. */
class BadInputPagesIT {
  private static TrialSpace space;
  private static Visitor claire;
  private static Visitor sam;

  @BeforeAll
  static void openSpace() {
    space = TrialSpace.open();
    claire = Visitor.reading("fr").signedIn("claire", "/home");
    sam = Visitor.reading("fr").signedIn("sam", "/home");
  }

  @AfterEach
  void meetsNoFault() {
    claire.metNoFaultButRefusals();
    sam.metNoFaultButRefusals();
  }

  @AfterAll
  static void closeSpace() {
    claire.close();
    sam.close();
    space.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Cette échéance est déjà passée | Les poids font 90 % au lieu de 100 % | Un nombre entier, par exemple 40 | Ce champ attend une réponse
          en | This deadline has already passed | The weights sum to 90% instead of 100% | A whole number, for example 40 | This field needs an answer
          """)
  void saysBesideEachFieldWhatIsWrongWithAChallenge(
      String language, String past, String weights, String number, String required) {
    String yesterday = LocalDate.now().minusDays(1).toString();
    open(claire, "/challenges/new", language);
    // What an earlier try left unsaved waits in the browser.
    type("f:title", "");
    type("f:briefMd", "One part breaks before the others.");
    type("f:termsMd", "Your ideas stay yours.");
    type("f:criteria:0:name", "Useful");
    type("f:criteria:0:weight", "90");
    type("f:date", yesterday);
    save();
    claire.findsRefused("f:title", "", required);
    assertEquals(yesterday, claire.page.locator("[id='f:date']").inputValue());
    type("f:title", "A lamp that lasts");
    save();
    claire.findsRefused("f:date", yesterday, past);
    claire.picture("refused-deadline-" + language);
    claire.meetsNoBarrier();
    type("f:date", LocalDate.now().plusDays(5).toString());
    type("f:criteria:0:weight", "ninety");
    save();
    claire.findsRefused("f:criteria:0:weight", "ninety", number);
    claire.picture("refused-number-" + language);
    type("f:criteria:0:weight", "90");
    publish();
    claire.findsRefused("f:criteria:0:weight", "90", weights);
    claire.isAlerted("");
    claire.picture("refused-weights-" + language);
    claire.meetsNoBarrier();
    assertEquals("A lamp that lasts", claire.page.locator("[id='f:title']").inputValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | plan.pdf » n’est pas ce que son nom annonce : c’est du PNG | n’est pas accepté (HTML) | Ce fichier est vide | 20 Mo au plus
          en | “plan.pdf” is not what its name says: it is PNG | is not accepted (HTML) | This file is empty | 20 MB at most
          """)
  void saysBesideTheDropWhichFilesAreRefused(
      String language, String lies, String type, String empty, String large) {
    open(claire, "/challenges/" + space.draft(TrialSpace.challenge()) + "/edit", language);
    claire
        .page
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("plan.pdf", "application/pdf", TrialFiles.PNG),
              new FilePayload("page.html", "text/html", TrialFiles.HTML),
              new FilePayload("empty.pdf", "application/pdf", new byte[0]),
              new FilePayload("large.pdf", "application/pdf", TrialFiles.tooLarge()),
              new FilePayload("good.pdf", "application/pdf", TrialFiles.PDF)
            });
    Locator documents = claire.page.locator("[id='f:docs']");
    documents.getByRole(AriaRole.LINK).getByText("good.pdf").waitFor();
    claire.picture("refused-files-" + language);
    for (String sentence : new String[] {lies, type, empty, large}) {
      documents
          .getByRole(AriaRole.ALERT)
          .filter(new Locator.FilterOptions().setHasText(sentence))
          .waitFor();
    }
    assertEquals(1, documents.getByRole(AriaRole.LINK).count());
    claire.picture("refused-files-" + language);
    claire.meetsNoBarrier();
  }

  @Test
  void makesOneChallengeOfADoubleClick() {
    open(claire, "/challenges/new", "fr");
    type("f:title", "Cliqué deux fois");
    claire.page.locator("[id='f:save']").dblclick();
    claire.page.waitForURL(Pattern.compile(".*/challenges/[0-9a-f-]{36}/edit.*"));
    claire.reads("Brouillon enregistré.");
    assertEquals("1", challengesCalled("Cliqué deux fois"));
  }

  /** As a browser without our script, or an impatient proxy, would send it. */
  @Test
  void makesOneChallengeOfTwoLikeFormsAtOnce() {
    open(claire, "/challenges/new", "fr");
    type("f:title", "Envoyé deux fois");
    claire.page.evaluate(
        """
        async () => {
          const form = document.getElementById('f')
          const sent = new URLSearchParams(new FormData(form))
          const save = document.getElementById('f:save')
          sent.append(save.name, save.value)
          const send = () => fetch(form.action, { method: 'POST', body: sent })
          await Promise.all([send(), send(), send()])
        }
        """);
    assertEquals("1", challengesCalled("Envoyé deux fois"));
  }

  @Test
  void asksAQuestionOnceHoweverOftenItIsClicked() {
    open(sam, "/challenges/" + space.openChallenge(), "fr");
    type(sam, "f:text", "Qui la répare aujourd’hui ?");
    sam.page.locator("[id='f:ask']").dblclick();
    sam.page.locator("p.asked").waitFor();
    assertEquals(1, sam.page.locator("p.asked").count());
    assertEquals(0, sam.page.getByRole(AriaRole.ALERT).count());
  }

  @ParameterizedTest
  @CsvSource({"fr, Votre action n’est pas passée", "en, What you did has not gone through"})
  void saysOnTheSpotThatAnActFailedOnOurSide(String language, String failed) {
    open(sam, "/challenges/" + space.openChallenge(), language);
    type(sam, "f:text", "A question that breaks");
    Site.running()
        .change(
            "CREATE OR REPLACE TRIGGER core.trial_fails BEFORE INSERT ON core.question FOR EACH ROW"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A trial'");
    try {
      sam.page.locator("[id='f:ask']").click();
      sam.isAlerted(failed);
    } finally {
      Site.running().change("DROP TRIGGER core.trial_fails");
    }
    assertEquals("A question that breaks", sam.page.locator("[id='f:text']").inputValue());
    sam.picture("failed-" + language);
    sam.meetsNoBarrier();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Quelqu’un d’autre a modifié ceci entre-temps, Lire la version enregistrée, Enregistrer la mienne",
    "en, Somebody else changed this in the meantime, Read the saved version, Save mine"
  })
  void tellsTheSecondOfTwoEditorsOfTheFirst(
      String language, String changed, String read, String mine) {
    String id = space.draft(TrialSpace.challenge());
    open(claire, "/challenges/" + id + "/edit", language);
    Map<String, Object> theirs = TrialSpace.challenge();
    theirs.put("title", "The first text");
    space.as("claire").put("/challenges/" + id, theirs, "If-Match", "\"1\"");
    type("f:title", "The second text");
    save();
    claire.isAlerted(changed);
    claire
        .page
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + read)))
        .waitFor();
    assertEquals("The second text", claire.page.locator("[id='f:title']").inputValue());
    claire.picture("refused-second-editor-" + language);
    claire.meetsNoBarrier();
    claire.clicks(mine);
    claire.page.waitForCondition(
        () -> space.as("claire").get("/challenges/" + id).text("title").equals("The second text"));
  }

  @Test
  void showsScriptInMarkdownAsTextThatDoesNothing() {
    Map<String, Object> challenge = TrialSpace.challenge();
    String script = "<script>window.taken=1</script>";
    challenge.put("title", "A title " + script);
    challenge.put(
        "briefMd",
        script + "\n\n<img src=x onerror=\"window.taken=1\">\n\n[link](javascript:alert(1))");
    String id = space.draft(challenge);
    for (String page : new String[] {"/challenges/" + id, "/challenges/" + id + "/edit"}) {
      open(claire, page, "en");
      assertFalse((Boolean) claire.page.evaluate("'taken' in window"), page);
      assertEquals(0, claire.page.locator("main img, main a[href^='javascript']").count(), page);
    }
    claire.clicks("Preview");
    claire.page.locator(".preview").getByText(script).waitFor();
    claire.picture("script-as-text");
    assertFalse((Boolean) claire.page.evaluate("'taken' in window"));
  }

  @ParameterizedTest
  @CsvSource({"fr, Le dépôt est clos depuis", "en, Handing in closed on"})
  void formsNoTeamAfterTheDeadline(String language, String closed) {
    String id = space.openChallenge();
    space.as("sam").put("/challenges/" + id + "/terms", Map.of("termsVersion", 1));
    open(sam, "/challenges/" + id, language);
    type(sam, "f:teamName", "Les tardifs");
    TrialSpace.letDeadlinePass(id);
    sam.page.locator("[id='f:form']").click();
    sam.isAlerted(closed);
    sam.picture("refused-team-" + language);
    sam.meetsNoBarrier();
    assertEquals("Les tardifs", sam.page.locator("[id='f:teamName']").inputValue());
  }

  @ParameterizedTest
  @CsvSource({"fr, Il manque une planche.", "en, A plank is missing."})
  void showsNothingOfAForeignTenant(String language, String missing) {
    sam.page.navigate("/t/brindille/challenges?lang=" + language);
    sam.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(missing)).waitFor();
  }

  private static void open(Visitor visitor, String page, String language) {
    visitor.opens("/t/" + space.slug() + page + "?lang=" + language);
  }

  private static void type(String id, String text) {
    type(claire, id, text);
  }

  private static void type(Visitor visitor, String id, String text) {
    visitor.page.locator("[id='" + id + "']").fill(text);
  }

  private static void save() {
    claire.page.locator("[id='f:save']").click();
  }

  private static void publish() {
    claire.page.locator("[data-dialog=publish]").click();
    claire.confirms();
  }

  private static String challengesCalled(String title) {
    return Site.running()
        .one(
            "SELECT count(*) FROM challenge c JOIN tenant t ON t.id = c.tenant_id"
                + " WHERE c.title = ? AND t.slug = ?",
            title,
            space.slug());
  }
}
