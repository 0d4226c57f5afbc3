package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of their own: what they see, click and type. */
final class Visitor implements AutoCloseable {
  private static final Playwright PLAYWRIGHT = Playwright.create();
  private static final Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox")));

  static final int DESKTOP = 1280;
  static final int PHONE = 390;

  private final BrowserContext context;
  private final List<String> faults = new ArrayList<>();
  final Page page;

  private Visitor(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text() + " at " + page.url());
          }
        });
    page.onPageError(error -> faults.add(error + " at " + page.url()));
  }

  /** A visitor at a desk, in daylight. */
  static Visitor reading(String language) {
    return reading(language, DESKTOP, ColorScheme.LIGHT);
  }

  static Visitor reading(String language, int width, ColorScheme scheme) {
    return new Visitor(
        BROWSER.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(Site.running().url())
                .setLocale(language)
                .setTimezoneId("Europe/Paris")
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height(width))));
  }

  private static int height(int width) {
    return width == PHONE ? 844 : 900;
  }

  /**
   * Sees the page that is open on a screen of this width, by day or by night; once it has come to
   * rest, so that no picture is taken half way from one look to the other.
   */
  void looksAs(int width, ColorScheme scheme) {
    page.setViewportSize(width, height(width));
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
    page.waitForFunction(
        """
        () => document.getAnimations()
          .every(moving => !(moving instanceof CSSTransition) || moving.playState !== 'running')
        """);
  }

  /** Signs in on the way to a page, with a demo account of ours. */
  Visitor signedIn(String user, String path) {
    page.navigate(path);
    signsIn(user);
    page.waitForURL("**" + path);
    return this;
  }

  /** Signs in on our own page, which is open. */
  void signsIn(String user) {
    page.locator("#username").fill(user);
    if (page.locator("#password").count() == 0) {
      page.locator("#kc-login").click();
    }
    page.locator("#password").fill(Passerelle.PASSWORD);
    page.locator("#kc-login").click();
  }

  /** Signs in at the school, which the address alone leads to. */
  void signsInAtSchool(String email) {
    page.locator("#username").fill(email);
    page.locator("#kc-login").click();
    page.waitForURL("**/realms/ecole-horizon/**");
    if (page.locator("#username").isVisible()) {
      page.locator("#username").fill(email);
    }
    page.locator("#password").fill(Passerelle.PASSWORD);
    page.locator("#kc-login").click();
  }

  /** The value of a cookie that the browser keeps; empty where it keeps none of this name. */
  String cookie(String name) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  /** Has a cookie before the first page. */
  Visitor holding(String name, String value) {
    context.addCookies(List.of(new Cookie(name, value).setUrl(Site.running().url())));
    return this;
  }

  void opens(String path) {
    page.navigate(path);
  }

  void clicks(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  void follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  void fills(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  Locator dialog() {
    return page.locator("dialog[open]");
  }

  /** The main button of the dialog that is open. */
  void confirms() {
    dialog().locator("button[type=submit]").click();
  }

  /** A button of the dialog that is open. */
  void confirmsBy(String button) {
    dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  void reads(String text) {
    page.getByText(text).first().waitFor();
  }

  /** The field is marked as wrong, and what describes it says so; what was typed is still there. */
  void findsRefused(String fieldId, String typed, String sentence) {
    page.waitForFunction(
        """
        ([id, sentence]) => {
          const field = document.getElementById(id)
          return field.matches('[aria-invalid=true]') && field.getAttribute('aria-describedby').split(' ')
            .some(said => document.getElementById(said)?.innerText.replace(/\\s/g, ' ').includes(sentence))
        }
        """,
        List.of(fieldId, sentence));
    assertEquals(typed, page.locator("[id='" + fieldId + "']").inputValue(), fieldId);
  }

  /** A message that screen readers say at once. */
  void isAlerted(String sentence) {
    page.getByRole(AriaRole.ALERT)
        .filter(new Locator.FilterOptions().setHasText(sentence))
        .waitFor();
  }

  /** A picture of the whole page, for eyes, and one of its first screen, for the README. */
  Path picture(String name) {
    Path folder = Path.of(System.getProperty("passerelle.pictures"));
    Path file = folder.resolve(name + ".png");
    page.evaluate("document.fonts.ready");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve("first").resolve(name + ".png")));
    wholePicture(name);
    return file;
  }

  /** A picture of the whole page alone. */
  void wholePicture(String name) {
    Path folder = Path.of(System.getProperty("passerelle.pictures"));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true));
  }

  /**
   * Nothing on the page that axe calls serious or critical, and nothing wider than the screen. Our
   * pages have no frames, for which axe would open a tab more at each look, and what is well is not
   * told.
   */
  void meetsNoBarrier() {
    AxeRunOptions barriersAlone = new AxeRunOptions();
    barriersAlone.setResultTypes(List.of("violations"));
    List<String> barriers =
        new AxeBuilder(page)
            .setLegacyMode(true).options(barriersAlone).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(
                    rule ->
                        rule.getId()
                            + " "
                            + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    assertEquals(List.of(), barriers, page.url());
    assertTrue(
        (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
        "Wider than the screen: " + page.url());
  }

  /** No script failed and the policy blocked nothing. */
  void metNoFault() {
    assertEquals(List.of(), faults);
  }

  /** The same, where the visitor came by Keycloak's own pages, whose scripts are not ours. */
  void metNoFaultOfOurs() {
    faults.removeIf(fault -> fault.contains("/realms/"));
    metNoFault();
  }

  /** The same, where the browser may note that an answer was a refusal. */
  void metNoFaultButRefusals() {
    faults.removeIf(fault -> fault.matches("Failed to load resource: .* status of 4\\d\\d.*"));
    metNoFault();
  }

  @Override
  public void close() {
    context.close();
  }
}
