package fr.passerelle.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invitations as people see them: who sends them, who is let in, and who is not. */
class InvitationPagesIT {
  private static final String INES = "ines@ecole-horizon.example";
  private static final String HER_WORDS = "Votre regard nous aiderait.";

  private static TrialSpace space;

  @BeforeAll
  static void openSpace() {
    space = TrialSpace.open();
  }

  @AfterAll
  static void closeSpace() {
    space.close();
  }

  @Test
  void leadsFromTheInvitationToTheCaseInTwoClicks() {
    String challenge = space.openChallenge();
    try (Visitor claire = Visitor.reading("fr");
        Visitor ines = Visitor.reading("fr", Visitor.PHONE, ColorScheme.LIGHT)) {
      claireInvites(claire, challenge);
      String link = link(theMail());
      for (int scan = 0; scan < 2; scan++) {
        assertEquals(200, ines.page.request().get(link).status());
      }
      ines.opens(link);
      ines.reads(HER_WORDS);
      ines.picture("invitation-alive");
      ines.meetsNoBarrier();
      ines.clicks("Accepter et continuer");
      ines.signsInAtSchool(INES);
      ines.page.waitForURL("**/t/" + space.slug() + "/challenges/" + challenge);
      ines.reads("D’abord, les conditions");
      ines.opens(link);
      ines.page.waitForURL("**/t/" + space.slug() + "/challenges/" + challenge);
      claire.opens("/admin/t/" + space.slug() + "/invitations");
      claire
          .page
          .getByRole(AriaRole.ROW)
          .filter(new Locator.FilterOptions().setHasText(INES))
          .getByText("acceptée")
          .waitFor();
      claire.metNoFault();
      ines.metNoFault();
    }
  }

  private static void claireInvites(Visitor claire, String challenge) {
    claire.signedIn("claire", "/admin/t/" + space.slug() + "/invitations");
    claire.fills("Adresses de courriel", INES + "\nnew@elsewhere.example, pas-une-adresse");
    claire.page.locator("[id='f:circle']").selectOption("STUDENT");
    claire.page.locator("[id='f:challengeId']").selectOption(challenge);
    claire.page.locator("[id='f:message']").fill(HER_WORDS);
    claire.clicks("Inviter 3 personnes");
    claire.reads("2 invitations partent par courriel.");
    claire.findsRefused("f:addresses", "pas-une-adresse", "n’est pas complète");
    claire.picture("refused-addresses");
    claire.meetsNoBarrier();
  }

  /** Atelier Lumen works with École Horizon, whose people are students. */
  @Test
  void proposesTheCircleOfThePartnerWhoseAddressesAreTyped() {
    try (Visitor claire = Visitor.reading("fr")) {
      claire.signedIn("claire", "/admin/t/atelier-lumen/invitations?new");
      Locator circle = claire.page.locator("[id='f:circle']");
      claire.fills("Adresses de courriel", "mia@ecole-horizon.example");
      claire.page.keyboard().press("Tab");
      claire.reads("Domaine vérifié de votre partenaire École Horizon");
      assertThat(circle).hasValue("STUDENT");
      claire.picture("invitation-circle-proposed");
      claire.meetsNoBarrier();
      claire.fills("Adresses de courriel", "mia@ecole-horizon.example, max@elsewhere.example");
      claire.page.keyboard().press("Tab");
      assertThat(circle).hasValue("");
      circle.selectOption("CUSTOMER");
      claire.fills("Adresses de courriel", "mia@ecole-horizon.example");
      claire.page.keyboard().press("Tab");
      claire.reads("Domaine vérifié de votre partenaire École Horizon");
      assertThat(circle).hasValue("CUSTOMER");
      claire.metNoFault();
    }
  }

  private static JsonNode theMail() {
    Site.running().mailed(INES, "/invitation/" + space.slug());
    JsonNode mail = Site.running().mails(INES).get(0);
    for (String part : new String[] {"text", "html"}) {
      String words = mail.get(part).asText();
      assertTrue(words.contains(HER_WORDS), words);
      assertTrue(words.contains("Claire Marchand"), words);
      assertTrue(words.contains("A lamp that lasts"), words);
      assertTrue(words.contains(link(mail)), words);
    }
    assertTrue(mail.get("html").asText().contains("lang=\"fr\""), mail.get("html").asText());
    return mail;
  }

  private static String link(JsonNode mail) {
    return mail.get("links").get(0).asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Cette invitation a expiré | a déjà servi | a été retirée | n’est pas le bon
          en | This invitation has expired | has already been used | has withdrawn this invitation | is not right
          """)
  void saysWhyAnInvitationDoesNotOpen(
      String language, String expired, String used, String revoked, String unknown) {
    try (Visitor visitor = Visitor.reading(language)) {
      String late = invite("late", language);
      change("expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE", "late", language);
      doesNotOpen(visitor, late, expired, "expired-" + language);
      String taken = invite("taken", language);
      change("status = 'ACCEPTED'", "taken", language);
      doesNotOpen(visitor, taken, used, "used-" + language);
      String withdrawn = invite("withdrawn", language);
      change("status = 'REVOKED'", "withdrawn", language);
      doesNotOpen(visitor, withdrawn, revoked, "revoked-" + language);
      doesNotOpen(visitor, "A".repeat(43), unknown, "forged-" + language);
      visitor.metNoFault();
    }
  }

  private static void doesNotOpen(Visitor visitor, String token, String why, String picture) {
    visitor.opens("/invitation/" + space.slug() + "/" + token);
    visitor.reads(why);
    assertEquals(0, visitor.page.getByRole(AriaRole.BUTTON).count(), "Nothing to accept");
    visitor.picture("invitation-" + picture);
    visitor.meetsNoBarrier();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Accepter l’invitation, Cette invitation est adressée à s•••@elsewhere.example, Changer de compte",
    "en, Accept the invitation, This invitation is addressed to s•••@elsewhere.example, Switch account"
  })
  void letsNobodyInWithSomebodyElsesInvitation(
      String language, String accept, String addressed, String change) {
    String token = invite("somebody", language);
    try (Visitor sam = Visitor.reading(language).signedIn("sam", "/home")) {
      sam.opens("/invitation/" + space.slug() + "/" + token + "?lang=" + language);
      sam.clicks(accept);
      sam.isAlerted(addressed);
      sam.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(change)).waitFor();
      sam.picture("invitation-somebody-else-" + language);
      sam.meetsNoBarrier();
      sam.metNoFault();
    }
    assertEquals(
        "SENT",
        Site.running()
            .one("SELECT status FROM invitation WHERE email = ?", address("somebody", language)));
  }

  @Test
  void saysThatALetterCameBackHoursLaterAndWhy() throws MessagingException {
    invite("moved", "fr");
    ReturnedMail.report(address("moved", "fr"));
    try (Visitor claire =
        Visitor.reading("fr").signedIn("claire", "/admin/t/" + space.slug() + "/invitations")) {
      Locator row =
          claire
              .page
              .getByRole(AriaRole.ROW)
              .filter(new Locator.FilterOptions().setHasText(address("moved", "fr")));
      claire.page.waitForCondition(
          () -> {
            claire.page.reload();
            return row.getByText("non distribuée").count() > 0;
          });
      row.getByText("552 5.2.2 Mailbox full").waitFor();
      claire.picture("invitation-came-back");
      claire.meetsNoBarrier();
      claire.metNoFault();
    }
  }

  /** A link that was open while the invitation was withdrawn. */
  @Test
  void refusesOnTheOpenPageWhatWasWithdrawnMeanwhile() {
    String token = invite("open", "fr");
    try (Visitor sam = Visitor.reading("fr").signedIn("sam", "/home")) {
      sam.opens("/invitation/" + space.slug() + "/" + token + "?lang=fr");
      change("status = 'REVOKED'", "open", "fr");
      sam.clicks("Accepter l’invitation");
      sam.isAlerted("a été retirée");
      sam.metNoFault();
    }
  }

  private static String invite(String name, String language) {
    return space.invite(address(name, language));
  }

  private static String address(String name, String language) {
    return name + "." + language + "." + space.slug() + "@elsewhere.example";
  }

  private static void change(String what, String name, String language) {
    Site.running()
        .change("UPDATE invitation SET " + what + " WHERE email = ?", address(name, language));
  }
}
