package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The letters that Keycloak writes in our name, as their receiver has them: by day and by night,
 * and in text.
 */
class KeycloakLettersIT {
  private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

  @ParameterizedTest(name = "in {0}")
  @CsvSource({
    "fr, Confirmer votre adresse, Choisir un nouveau mot de passe, Confirmer votre nouvelle adresse, Préparer votre compte",
    "en, Confirm your address, Choose a new password, Confirm your new address, Get your account ready"
  })
  void readLikeOurs(
      String language, String confirm, String password, String address, String prepare)
      throws IOException {
    NewAccount account = NewAccount.named("zoe");
    NewAccount moved = NewAccount.named("zoe");
    try (Visitor person = Visitor.reading(language)) {
      account.asks(person);
      isWell(person, "sign-in-new-" + language);
      account.confirms(person);
      person.opens("/sign-in?do=email&to=/profile");
      person.page.locator("#email").fill(moved.email());
      person.page.locator("#kc-submit").click();
      person.page.locator("#kc-info-message").waitFor();
    }
    try (Visitor person = Visitor.reading(language)) {
      person.opens("/sign-in?to=/profile");
      person.page.locator("#username").fill(account.email());
      person.page.locator("#kc-login").click();
      person.page.locator("a[href*=reset-credentials]").click();
      person.page.locator("#username").fill(account.email());
      person.page.locator("#kc-reset-password-form [type=submit]").click();
      Site.running().mailed(account.email(), password);
    }
    String id = TrialRealm.accounts(account.email()).get(0).get("id").asText();
    TrialRealm.admin(
        "PUT",
        "/passerelle/users/" + id + "/execute-actions-email",
        "[\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]");
    isWell(language, "address-changed", moved.email(), address);
    isWell(language, "address", account.email(), confirm);
    isWell(language, "password", account.email(), password);
    isWell(language, "prepare", account.email(), prepare);
  }

  /** Somebody with an account of their own comes by the school for the first time. */
  @ParameterizedTest(name = "in {0}")
  @CsvSource({"fr, Relier votre compte", "en, Link your"})
  void askBeforeTwoAccountsAreLinked(String language, String subject) throws IOException {
    String user = "zita" + UUID.randomUUID().toString().substring(28);
    School.Student student = new School.Student(user, "Zita", "Duval");
    School.enrol(List.of(student));
    TrialRealm.admin(
        "POST",
        "/passerelle/users",
        "{\"username\":\"%1$s\",\"email\":\"%1$s\",\"enabled\":true,\"emailVerified\":true}"
            .formatted(student.email()));
    try (Visitor person = Visitor.reading(language)) {
      person.opens("/sign-in?to=/home");
      person.signsInAtSchool(student.email());
      person.page.locator("#linkAccount").click();
      Site.running().mailed(student.email(), subject);
      isWell(person, "sign-in-link-" + language);
    }
    isWell(language, "link", student.email(), subject);
  }

  /** The page that waits for the letter. */
  private static void isWell(Visitor person, String picture) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      person.looksAs(Visitor.PHONE, scheme);
      person.wholePicture(picture + "-" + scheme);
      person.meetsNoBarrier();
    }
  }

  private static void isWell(String language, String name, String to, String subject)
      throws IOException {
    Site.running().mailed(to, subject);
    JsonNode letter =
        Site.running().mails(to).stream()
            .filter(mail -> mail.get("subject").asText().startsWith(subject))
            .findFirst()
            .orElseThrow();
    String text = letter.get("subject").asText() + "\n\n" + letter.get("text").asText();
    Files.writeString(
        Path.of(System.getProperty("passerelle.pictures"))
            .resolve("keycloak-letter-" + name + "." + language + ".txt"),
        text);
    for (String part : List.of(text, letter.get("html").asText())) {
      assertTrue(LINK.matcher(part).find(), part);
      assertFalse(part.contains("${"), part);
    }
    try (Visitor reader = Visitor.reading(language, Visitor.PHONE, ColorScheme.LIGHT)) {
      reader.page.setContent(letter.get("html").asText());
      assertEquals(language, reader.page.locator("html").getAttribute("lang"));
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        reader.looksAs(Visitor.PHONE, scheme);
        reader.wholePicture("keycloak-letter-" + name + "." + language + "-" + scheme);
        reader.meetsNoBarrier();
      }
      reader.metNoFault();
    }
  }
}
