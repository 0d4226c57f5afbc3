package fr.passerelle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import fr.passerelle.acceptance.Api.Answer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class is invited from a file: looked at, mended, confirmed; and somebody says no for good. */
class InvitationImportPagesIT {
  private final String key = UUID.randomUUID().toString().substring(0, 8);
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
    return "/admin/t/" + space.slug() + "/invitation-imports";
  }

  private String address(String name) {
    return name + "." + key + "@escval.example";
  }

  private FilePayload file(String name, String content) {
    return new FilePayload(name, "application/octet-stream", content.getBytes(UTF_8));
  }

  private FilePayload theClass() {
    return file(
        "promo.csv",
        "Prénom;Nom;Courriel;Cercle;Téléphone\n"
            + "Léa;Fontaine;lea.fontaine@escval;;0612\n"
            + "Noé;Garnier;"
            + address("noe")
            + ";alumni;\n"
            + "Tom;Rousseau;"
            + address("tom")
            + ";;\n"
            + "Tom;Rousseau;"
            + address("tom")
            + ";;\n"
            + "Rose;Tanguy;"
            + address("rose")
            + ";;\n");
  }

  private static Locator row(Visitor visitor, String text) {
    return visitor
        .page
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  private static void press(Locator row, String button) {
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  @Test
  void leadsFromTheFileToTheAnswers() {
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", page())) {
      claire.reads("Aucune liste pour le moment.");
      claire.meetsNoBarrier();
      claire.picture("import-empty");
      claire.page.locator("#pick").setInputFiles(theClass());
      claire.page.waitForURL("**/invitation-imports/*-*");
      claire.reads("Rien n’est encore parti.");
      claire.reads("laissée de côté");
      claire.picture("import-preview");
      claire.meetsNoBarrier();
      mend(claire);
      confirm(claire);
      claire.reads("4 invitations parties");
      claire.picture("import-done");
      claire.meetsNoBarrier();
      String mail =
          Site.running().mailed(address("rose"), "/invitation/" + space.slug() + "/[\\w-]{43}");
      claire.opens("/admin/t/" + space.slug() + "/invitations");
      row(claire, "Rose Tanguy").getByText("page jamais ouverte").waitFor();
      try (Visitor rose = Visitor.reading("fr")) {
        rose.opens(mail);
      }
      claire.opens("/admin/t/" + space.slug() + "/invitations?status=SENT");
      row(claire, "Rose Tanguy").getByText("page ouverte le").waitFor();
      claire.picture("invitations-life");
      claire.meetsNoBarrier();
      claire.metNoFault();
    }
  }

  private void mend(Visitor claire) {
    Locator first = row(claire, "Léa Fontaine");
    first.locator("input").fill("lea.fontaine@");
    press(first, "Corriger");
    claire.page.getByRole(AriaRole.ALERT).first().waitFor();
    first.getByText("n’est pas complète").waitFor();
    first.locator("input").fill(address("lea"));
    press(first, "Corriger");
    claire.reads("La ligne 2 est corrigée.");
    Locator second = row(claire, "Noé Garnier");
    second.getByText("alumni").waitFor();
    second.locator("select").selectOption("STUDENT");
    press(second, "Corriger");
    claire.reads("La ligne 3 est corrigée.");
    claire.page.getByText("Inviter 4 personnes").waitFor();
  }

  private static void confirm(Visitor claire) {
    claire.clicks("Inviter 4 personnes");
    claire.findsRefused("f:circle", "", "attend une réponse");
    claire.page.locator("[id='f:circle']").selectOption("STUDENT");
    claire.clicks("Inviter 4 personnes");
    claire.page.locator("#basis-err").waitFor();
    claire.picture("import-refused");
    claire.meetsNoBarrier();
    claire.page.locator("[id='f:partner'] input, input[id^='f:partner']").first().check();
    claire.page.locator("[id='f:message']").fill("Votre école vous en a parlé.");
    claire.clicks("Inviter 4 personnes");
  }

  @Test
  void takesALineOutAndBringsItBackAndGivesTheListUp() {
    try (Visitor claire =
        Visitor.reading("fr", Visitor.PHONE, ColorScheme.DARK).signedIn("claire", page())) {
      claire.page.locator("#pick").setInputFiles(theClass());
      claire.page.waitForURL("**/invitation-imports/*-*");
      claire.picture("import-preview-phone");
      claire.meetsNoBarrier();
      press(row(claire, "Léa Fontaine"), "Retirer");
      claire.reads("La ligne 2 est retirée.");
      claire.page.getByText("Toutes").first().click();
      press(row(claire, "Léa Fontaine"), "Remettre");
      claire.reads("La ligne 2 est de nouveau dans la liste.");
      claire.clicks("Abandonner");
      claire.confirms();
      claire.reads("abandonnée");
      claire.picture("import-discarded-phone");
      claire.meetsNoBarrier();
      claire.metNoFault();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | comme une liste | Aucune adresse de courriel | 2 Mo au plus | Ce fichier est vide | dépasse 2 000 lignes
          en | as a list | no e-mail address | 2 MB at most | This file is empty | more than 2,000 lines
          """)
  void saysWhyAFileIsNoList(
      String language, String type, String none, String large, String empty, String longer) {
    try (Visitor claire = Visitor.reading(language).signedIn("claire", page())) {
      claire.opens(page() + "?lang=" + language);
      refusesFile(claire, new FilePayload("a.csv", "text/csv", TrialFiles.PDF), type);
      refusesFile(claire, new FilePayload("a.xlsx", "x/x", TrialFiles.PNG), type);
      refusesFile(claire, file("a.csv", "Nom;Ville\nRoe;Paris\n"), none);
      refusesFile(claire, file("a.csv", "x".repeat(2 * 1024 * 1024 + 1)), large);
      refusesFile(claire, file("a.csv", ""), empty);
      refusesFile(claire, file("a.csv", many(2001)), longer);
      claire.picture("import-refused-file-" + language);
      claire.meetsNoBarrier();
      claire.metNoFaultButRefusals();
    }
  }

  private static void refusesFile(Visitor claire, FilePayload file, String why) {
    claire.page.locator("#pick").setInputFiles(file);
    claire
        .page
        .locator("[data-progress] [role=alert]")
        .filter(new Locator.FilterOptions().setHasText(why))
        .waitFor();
  }

  private String many(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "p" + i + "." + key + "@escval.example")
        .collect(Collectors.joining("\n", "email\n", "\n"));
  }

  @Test
  void optsOutWithOneClickAndNotByLooking() {
    String invited = address("noe");
    space.invite(invited);
    String link = Site.running().mailed(invited, "/no-invitations/" + space.slug() + "/\\w{26}");
    try (Visitor noe = Visitor.reading("fr", Visitor.PHONE, ColorScheme.LIGHT)) {
      noe.opens(link + "/one-click");
      noe.reads("Ne plus recevoir d’invitations");
      noe.picture("opt-out");
      noe.meetsNoBarrier();
      assertEquals("0", optedOut());
      noe.clicks("Ne plus m’inviter");
      isLeftInPeace(noe);
      noe.picture("opt-out-done");
      noe.metNoFault();
    }
    assertEquals("1", optedOut());
    Answer again = invite(invited);
    assertEquals("ADDRESS_OPTED_OUT", again.code(), again.body());
    assertEquals(409, again.status());
  }

  private static void isLeftInPeace(Visitor visitor) {
    visitor.page.getByRole(AriaRole.STATUS).getByText("n’enverra plus d’invitation").waitFor();
  }

  /** As a mail program does it: without cookies, by one POST. */
  @Test
  void optsOutFromWithinAMailProgram() {
    String invited = address("rose");
    space.invite(invited);
    String link = Site.running().mailed(invited, "/no-invitations/" + space.slug() + "/\\w{26}");
    try (Visitor program = Visitor.reading("fr")) {
      RequestOptions oneClick =
          RequestOptions.create()
              .setHeader("Content-Type", "application/x-www-form-urlencoded")
              .setData("List-Unsubscribe=One-Click");
      assertEquals(204, program.page.request().post(link + "/one-click", oneClick).status());
      assertEquals(
          404,
          program
              .page
              .request()
              .post(
                  "/no-invitations/" + space.slug() + "/" + "x".repeat(26) + "/one-click", oneClick)
              .status());
    }
    assertEquals("1", optedOut());
  }

  @Test
  void offersWhoeverDeclinesToBeLeftInPeace() {
    String token = space.invite(address("tom"));
    try (Visitor tom = Visitor.reading("fr", Visitor.PHONE, ColorScheme.LIGHT)) {
      tom.opens("/invitation/" + space.slug() + "/" + token);
      tom.clicks("Non merci");
      tom.picture("declined-offer");
      tom.follows("Ne plus recevoir d’invitations de cet espace");
      tom.clicks("Ne plus m’inviter");
      isLeftInPeace(tom);
      tom.metNoFault();
    }
    assertEquals("1", optedOut());
  }

  private Answer invite(String address) {
    return space
        .as("claire")
        .post(
            "/invitations",
            Map.of(
                "email", address,
                "circle", "STUDENT",
                "role", "CONTRIBUTOR",
                "message", "",
                "days", 7,
                "locale", "fr"));
  }

  private String optedOut() {
    return Site.running()
        .one(
            "SELECT COUNT(*) FROM invitation_opt_out o JOIN tenant t ON t.id = o.tenant_id"
                + " WHERE t.slug = ?",
            space.slug());
  }

  @Test
  void isDoneByProgramToo() {
    ApiUser claire = space.as("claire");
    Answer made =
        claire.upload(
            "/invitation-imports",
            "promo.csv",
            ("email,name\n" + address("a") + ",Anna\nwrong@school,Bo\n").getBytes(UTF_8));
    assertEquals(201, made.status(), made.body());
    String id = Api.json(made.body()).path("head").path("id").asText();
    String list = "/invitation-imports/" + id;
    Answer wrong = claire.get(list + "/lines?state=ERROR");
    var line = Api.json(wrong.body()).path("items").path(0);
    assertEquals("INVALID_EMAIL", line.path("problem").asText(), wrong.body());
    Answer mended =
        claire.put(
            list + "/lines/" + line.path("id").asText(),
            Map.of("email", address("bo")),
            "If-Match",
            "\"" + line.path("version").asInt() + "\"");
    assertEquals(204, mended.status(), mended.body());
    Map<String, Object> form =
        Map.of(
            "circle",
            "STUDENT",
            "role",
            "CONTRIBUTOR",
            "message",
            "",
            "days",
            14,
            "locale",
            "fr",
            "basis",
            "PARTNER");
    Answer unseen = claire.post(list + "/confirmation", form);
    assertEquals(428, unseen.status(), unseen.body());
    Answer stale = claire.post(list + "/confirmation", form, "If-Match", "\"999\"");
    assertEquals("CHANGED_MEANWHILE", stale.code(), stale.body());
    int version = Api.json(claire.get(list).body()).path("head").path("version").asInt();
    Answer sent = claire.post(list + "/confirmation", form, "If-Match", "\"" + version + "\"");
    assertEquals(202, sent.status(), sent.body());
    Site.running().mailed(address("bo"), "/invitation/" + space.slug());
    Answer counts = claire.get("/invitations/counts");
    assertEquals(2, Api.json(counts.body()).path("SENT").asInt(), counts.body());
    Answer head = claire.get(list);
    assertEquals(
        "2", Api.json(head.body()).path("head").path("counts").path("SENT").asText(), head.body());
    assertEquals("IMPORT_CLOSED", claire.delete(list).code());
  }

  /** More than two pieces; the page follows by itself. */
  @Test
  void showsHowFarAListIsUntilItsLastLineHasLeft() {
    ApiUser api = space.as("claire");
    Answer made = api.upload("/invitation-imports", "large.csv", many(120).getBytes(UTF_8));
    var head = Api.json(made.body()).path("head");
    String list = "/invitation-imports/" + head.path("id").asText();
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", page())) {
      Answer sent =
          api.post(
              list + "/confirmation",
              Map.of(
                  "circle",
                  "STUDENT",
                  "role",
                  "CONTRIBUTOR",
                  "message",
                  "",
                  "days",
                  14,
                  "locale",
                  "fr",
                  "basis",
                  "CONSENT"),
              "If-Match",
              "\"" + head.path("version").asInt() + "\"");
      assertEquals(202, sent.status(), sent.body());
      claire.opens("/admin/t/" + space.slug() + list);
      claire.picture("import-sending");
      claire.reads("120 invitations parties");
      claire.metNoFault();
    }
    assertEquals(
        "120 120",
        Site.running()
            .one(
                "SELECT CONCAT(COUNT(*), ' ', COUNT(DISTINCT email)) FROM invitation i"
                    + " JOIN tenant t ON t.id = i.tenant_id WHERE t.slug = ?",
                space.slug()));
  }

  @ParameterizedTest
  @CsvSource({
    "LIST_UNREADABLE, 415, <html>a@b.example</html>",
    "NO_ADDRESS_COLUMN, 422, Nom",
    "FILE_EMPTY, 422, ''"
  })
  void refusesBadFilesByProgramToo(String code, int status, String content) {
    Answer no = space.as("claire").upload("/invitation-imports", "a.csv", content.getBytes(UTF_8));
    assertEquals(code, no.code(), no.body());
    assertEquals(status, no.status());
    assertFalse(no.body().contains("Exception"));
  }

  /** Two thousand letters would take the whole machine; that the list is read is what counts. */
  @Test
  void showsTwoThousandLinesAndSaysThatTheyLeaveOverSeveralDays() {
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", page())) {
      claire.page.locator("#pick").setInputFiles(file("large.csv", many(2000)));
      claire.page.waitForURL("**/invitation-imports/*-*");
      claire.reads("Inviter 2 000 personnes");
      claire.reads("500 partent aujourd’hui ; 1 500 partiront à partir de 9 h demain");
      claire.clicks("Les lignes suivantes");
      row(claire, "p99." + key).waitFor();
      claire.meetsNoBarrier();
      claire.metNoFault();
    }
  }
}
