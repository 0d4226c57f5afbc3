package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.acceptance.School.Student;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One person, many spaces, several ways in: the menu of spaces, the profile, linked accounts. */
class ProfilePagesIT {
  private static final String MENU = "details.switch > summary";

  @Test
  void leadsFromOneSpaceToAnotherByTheMenu() {
    try (TrialSpace space = TrialSpace.open();
        Visitor claire = Visitor.reading("fr").signedIn("claire", "/t/atelier-lumen/challenges")) {
      claire.page.locator(MENU).focus();
      claire.page.keyboard().press("Enter");
      Locator here = claire.page.locator("details.switch a[aria-current=true]");
      here.waitFor();
      assertTrue(here.innerText().contains("Atelier Lumen"), here.innerText());
      assertTrue(here.innerText().contains("propriétaire"), here.innerText());
      claire.picture("spaces-menu");
      claire.meetsNoBarrier();
      claire.page.keyboard().press("Escape");
      assertFalse(here.isVisible());
      claire.opens("/admin/t/atelier-lumen");
      claire.page.locator(MENU).click();
      claire.page.locator("details.switch a[href='/t/" + space.slug() + "']").click();
      claire.page.waitForURL("**/t/" + space.slug());
      claire.metNoFault();
    }
  }

  @Test
  void showsTheMenuOnAPhoneInTheDark() {
    try (Visitor nadia =
        Visitor.reading("fr", Visitor.PHONE, ColorScheme.DARK).signedIn("nadia", "/home")) {
      nadia.page.locator(MENU).click();
      nadia.page.locator("details.switch a[href='/t/brindille']").waitFor();
      nadia.picture("spaces-menu-phone");
      nadia.meetsNoBarrier();
      nadia.opens("/profile");
      nadia.reads("Pour entrer");
      nadia.picture("profile-phone");
      nadia.meetsNoBarrier();
      nadia.metNoFault();
    }
  }

  @Test
  void correctsTheNameThatAllSpacesShow() {
    try (Visitor nadia = Visitor.reading("fr")) {
      NewAccount.register(nadia, "nadja");
      nadia.opens("/profile");
      nadia.follows("Corriger le nom");
      nadia.page.waitForURL("**/realms/passerelle/**");
      nadia.page.locator("#firstName").fill("Nadia");
      nadia.picture("profile-correct");
      nadia.page.locator("input[type=submit], button[type=submit]").first().click();
      nadia.page.waitForURL("**/profile?did=name-done");
      nadia.reads("Le nom est à jour.");
      nadia.page.getByRole(AriaRole.HEADING).getByText("Nadia Duval").waitFor();
      nadia.picture("profile-corrected");
      nadia.meetsNoBarrier();
      nadia.metNoFaultOfOurs();
    }
  }

  @Test
  void changesTheAddressByALetterToTheNewOne() {
    NewAccount moved = NewAccount.named("ada");
    String person;
    try (Visitor ada = Visitor.reading("fr")) {
      NewAccount before = NewAccount.register(ada, "ada");
      person = idOf(before);
      ada.opens("/profile");
      ada.follows("Changer l’adresse");
      ada.page.locator("#kc-update-email-form").waitFor();
      looksWell(ada, "profile-address");
      ada.page.locator("#email").fill("ada");
      ada.page.locator("#kc-submit").click();
      ada.reads("Cette adresse n’est pas complète");
      looksWell(ada, "profile-address-refused");
      ada.page.locator("#email").fill(moved.email());
      ada.page.locator("#kc-submit").click();
      ada.reads("Suivez son lien pour changer d’adresse");
      looksWell(ada, "profile-address-sent");
      assertEquals(0, TrialRealm.accounts(moved.email()).size());
      assertEquals(before.email(), addressOf(person));
      ada.opens(confirmation(moved));
      ada.reads("L’adresse est à jour");
      looksWell(ada, "profile-address-confirmed");
      ada.follows("Revenir à Passerelle");
      ada.page.waitForURL(Site.running().url() + "/**");
    }
    try (Visitor ada = Visitor.reading("en")) {
      moved.signsIn(ada, "/profile");
      ada.page.waitForURL("**/profile");
      ada.page.locator("main dd").getByText(moved.email()).waitFor();
      ada.picture("profile-address-after");
      ada.meetsNoBarrier();
    }
    assertEquals(person, idOf(moved));
    assertEquals(moved.email(), addressOf(person));
  }

  @Test
  void leavesInvitationsToTheAddressThatTheyWereSentTo() {
    try (TrialSpace joined = TrialSpace.open();
        TrialSpace missed = TrialSpace.open();
        TrialSpace awaited = TrialSpace.open()) {
      NewAccount moved = NewAccount.named("iris");
      NewAccount before;
      String taken;
      try (Visitor iris = Visitor.reading("fr")) {
        before = NewAccount.register(iris, "iris");
        taken = "/invitation/" + joined.slug() + "/" + joined.invite(before.email());
        iris.opens(taken);
        iris.clicks("Accepter l’invitation");
        iris.page.waitForURL("**/t/" + joined.slug() + "**");
        String toNew = "/invitation/" + awaited.slug() + "/" + awaited.invite(moved.email());
        asksFor(moved, iris);
        isNotFor(iris, toNew);
        iris.opens(confirmation(moved));
        iris.reads("L’adresse est à jour");
        iris.page.context().clearCookies();
        moved.signsIn(iris, "/home");
        iris.page.waitForURL("**/home");
        iris.opens(toNew);
        iris.clicks("Accepter l’invitation");
        iris.page.waitForURL("**/t/" + awaited.slug() + "**");
        assertEquals(200, iris.page.navigate("/t/" + joined.slug()).status());
        isNotFor(iris, "/invitation/" + missed.slug() + "/" + missed.invite(before.email()));
      }
      try (Visitor other = Visitor.reading("fr")) {
        before.register(other);
        other.opens(taken);
        other.reads("Cette invitation a déjà servi");
        assertEquals(404, other.page.navigate("/t/" + joined.slug()).status());
      }
    }
  }

  @Test
  void keepsTheAddressWhereTheNewOneWasWrong() {
    NewAccount account;
    try (Visitor nils = Visitor.reading("en")) {
      account = NewAccount.register(nils, "nils");
      asksFor(NewAccount.named("nisl"), nils);
    }
    try (Visitor nils = Visitor.reading("en")) {
      account.signsIn(nils, "/home");
      nils.reads("its link hasn’t been followed yet");
      looksWell(nils, "profile-address-waits");
      nils.page.locator("#email").fill(account.email());
      nils.page.locator("#kc-submit").click();
      nils.page.waitForURL("**/home");
    }
    try (Visitor nils = Visitor.reading("en")) {
      account.signsIn(nils, "/home");
      nils.page.waitForURL("**/home");
    }
    assertEquals(account.email(), addressOf(idOf(account)));
  }

  /** Whoever came by the school keeps an address that the school gives. */
  @Test
  void leavesTheAddressOfAStudentToTheSchool() {
    Student mona =
        new Student("mona" + UUID.randomUUID().toString().substring(28), "Mona", "Diallo");
    School.enrol(List.of(mona));
    try (Visitor visitor = Visitor.reading("fr")) {
      visitor.opens("/profile");
      visitor.signsInAtSchool(mona.email());
      visitor.page.waitForURL("**/profile");
      visitor.reads("l’adresse doit rester chez elle");
      visitor.picture("profile-of-a-student");
      visitor.meetsNoBarrier();
      visitor.follows("Changer l’adresse");
      visitor.page.locator("#email").fill(NewAccount.named("mona").email());
      visitor.page.locator("#kc-submit").click();
      visitor.reads("Votre école ou votre entreprise répond de votre adresse");
      looksWell(visitor, "profile-address-of-a-student");
    }
    assertEquals(1, TrialRealm.accounts(mona.email()).size());
  }

  /** Leads to where another address can be asked for, and asks for it. */
  private static void asksFor(NewAccount moved, Visitor visitor) {
    visitor.opens("/sign-in?do=email&to=/profile");
    visitor.page.locator("#email").fill(moved.email());
    visitor.page.locator("#kc-submit").click();
    visitor.page.locator("#kc-info-message").waitFor();
  }

  private static void isNotFor(Visitor visitor, String invitation) {
    visitor.opens(invitation);
    visitor.clicks("Accepter l’invitation");
    visitor.isAlerted("Cette invitation est adressée à");
    visitor.reads("Changer de compte");
  }

  private static String confirmation(NewAccount moved) {
    return Site.running().mailed(moved.email(), "http\\S+/login-actions/action-token\\S+");
  }

  private static String idOf(NewAccount account) {
    return Site.running().one("SELECT id FROM person WHERE email = ?", account.email());
  }

  private static String addressOf(String person) {
    return Site.running().one("SELECT email FROM person WHERE id = ?", person);
  }

  /** On a phone in the dark and at a desk in daylight. */
  private static void looksWell(Visitor visitor, String name) {
    visitor.looksAs(Visitor.PHONE, ColorScheme.DARK);
    visitor.wholePicture(name + "-phone");
    visitor.meetsNoBarrier();
    visitor.looksAs(Visitor.DESKTOP, ColorScheme.LIGHT);
    visitor.wholePicture(name);
    visitor.meetsNoBarrier();
  }

  @Test
  void unlinksTheAccountOfTheSchoolAndLinksItAgain() {
    try (Visitor paul = Visitor.reading("fr").signedIn("paul", "/profile")) {
      paul.reads("École Horizon");
      paul.picture("profile-linked");
      paul.meetsNoBarrier();
      paul.page.getByText("Délier").first().click();
      paul.reads("Le compte est délié.");
      assertFalse(waysIn("paul").contains("ecole-horizon"));
      paul.fills(
          "Relier un compte de votre école ou de votre entreprise", "paul@ecole-horizon.example");
      paul.clicks("Relier");
      paul.page.waitForURL("**/realms/passerelle/**");
      paul.picture("profile-link-asks");
      confirms(paul);
      signsInAtSchool(paul, "paul");
      paul.page.waitForURL("**/profile?did=link-done");
      paul.reads("Le compte est relié.");
      assertTrue(waysIn("paul").contains("ecole-horizon"));
    }
  }

  /** Léa has a profile of her own: claire, who knows Léa's password even, gets nothing of it. */
  @Test
  void linksNoAccountThatOpensSomebodyElsesProfile() {
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", "/profile")) {
      claire.fills(
          "Relier un compte de votre école ou de votre entreprise", "lea@ecole-horizon.example");
      claire.clicks("Relier");
      claire.page.waitForURL("**/realms/passerelle/**");
      confirms(claire);
      signsInAtSchool(claire, "lea");
      claire.reads("Ce compte ouvre déjà un autre profil");
      claire.picture("profile-link-refused");
      claire.opens("/profile");
      claire.page.locator("main dd").getByText("claire@atelier-lumen.example").waitFor();
    }
    assertFalse(waysIn("claire").contains("ecole-horizon"));
    assertTrue(waysIn("lea").contains("ecole-horizon"));
  }

  @Test
  void saysWhichAddressBelongsToNoPartner() {
    try (Visitor sam = Visitor.reading("en").signedIn("sam", "/profile")) {
      sam.fills("Link an account of your school or company", "sam@nowhere.example");
      sam.clicks("Link");
      sam.findsRefused("f:address", "sam@nowhere.example", "We know no school or company");
      sam.meetsNoBarrier();
      sam.metNoFault();
    }
  }

  private static void confirms(Visitor visitor) {
    visitor
        .page
        .locator("#kc-continue, #kc-link-idp, button[type=submit], input[type=submit]")
        .first()
        .click();
  }

  private static void signsInAtSchool(Visitor visitor, String user) {
    visitor.page.waitForURL("**/realms/ecole-horizon/**");
    visitor.page.locator("#username").fill(user);
    visitor.page.locator("#password").fill(Passerelle.PASSWORD);
    visitor.page.locator("#kc-login").click();
  }

  private static String waysIn(String user) {
    var answer = Api.answer(Api.request(user, "fr", "/v1/me/sign-ins").GET());
    assertEquals(200, answer.status(), answer.body());
    assertTrue(answer.body().contains("\"password\":true"), answer.body());
    return answer.body();
  }
}
