package fr.passerelle.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Whoever maintains partners finds them without the letter that once led there. */
class MyPartnersPagesIT {
  @Test
  void leadsFromTheMenuToThePartnersOfWhoMaintainsOne() {
    try (Visitor paul = Visitor.reading("fr", Visitor.PHONE, ColorScheme.DARK)) {
      paul.signedIn("paul", "/home");
      Locator entry = entry(paul);
      assertThat(entry).isVisible();
      paul.picture("menu-my-partners");
      entry.click();
      paul.reads("École Horizon");
      assertThat(paul.page.locator("main")).containsText("ecole-horizon.example");
      paul.meetsNoBarrier();
      paul.follows("École Horizon");
      paul.reads("Ce que les espaces qui travaillent avec vous savent");
      paul.metNoFault();
    }
  }

  @Test
  void hasNoEntryForWhoMaintainsNoneAndSaysHowOneComesByThem() {
    try (Visitor sam = Visitor.reading("en")) {
      sam.signedIn("sam", "/home");
      sam.page.waitForResponse("**/maintains", () -> entry(sam));
      assertThat(entry(sam)).isHidden();
      sam.opens("/my-partners");
      sam.reads("You look after no page yet");
      sam.picture("my-partners-none");
      sam.meetsNoBarrier();
      sam.metNoFault();
    }
  }

  private static Locator entry(Visitor visitor) {
    Locator menu = visitor.page.locator("details[data-maintains]");
    if (menu.getAttribute("open") == null) {
      menu.locator("summary").click();
    }
    return menu.locator("a[href='/my-partners']");
  }
}
