package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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
