package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A space whose owners and admins confirm with a second factor, by hand and by program. */
class TwoFactorPagesIT {
  private TrialSpace space;

  @BeforeEach
  void openSpace() {
    space = TrialSpace.open();
  }

  @AfterEach
  void closeSpace() {
    space.close();
  }

  @Test
  void isRequiredByAnOwnerWhoHasOneAndThenOfEverybodyWhoRunsTheSpace() {
    String settings = "/admin/t/" + space.slug() + "/settings";
    CodeApp app;
    NewAccount owner;
    try (Visitor claire = Visitor.reading("fr").signedIn("claire", settings);
        Visitor sam = Visitor.reading("fr").signedIn("sam", "/t/" + space.slug() + "/challenges");
        Visitor eva = Visitor.reading("fr")) {
      assertEquals(200, requiredByApi().statusCode());
      owner = newcomer("eva", "OWNER");
      owner.signsIn(eva, settings);
      eva.reads("Confirmez d’abord avec le vôtre");
      eva.picture("second-factor-settings");
      eva.meetsNoBarrier();
      eva.follows("Confirmer avec mon second facteur");
      eva.page.waitForURL("**/second-factor?to=**");
      eva.reads("Vous n’en avez pas encore");
      eva.picture("second-factor-none");
      eva.meetsNoBarrier();
      eva.follows("Configurer une application de codes");
      app = setsUpCodes(eva);
      eva.page.locator("#otp").fill(app.next());
      eva.picture("second-factor-code");
      eva.page.locator("#kc-login").click();
      eva.page.waitForURL("**" + settings);
      eva.clicks("Exiger un second facteur");
      eva.reads("confirment par un second facteur ou une clé d’accès");
      eva.picture("second-factor-required");

      within(eva, () -> requiredByApi().statusCode() == 401);
      HttpResponse<String> refused = requiredByApi();
      assertEquals(401, refused.statusCode());
      assertEquals(
          "Bearer realm=\"passerelle\", error=\"insufficient_user_authentication\","
              + " acr_values=\"2\"",
          refused.headers().firstValue("WWW-Authenticate").orElse(""));
      assertTrue(refused.body().contains("SECOND_FACTOR_NEEDED"), refused.body());
      assertTrue(refused.body().contains("clé d’accès"), refused.body());
      claire.opens(settings);
      claire.page.waitForURL("**/second-factor?to=**");
      sam.opens("/t/" + space.slug() + "/challenges");
      assertEquals(200, space.as("sam").get("/challenges").status());
      eva.opens("/t/" + space.slug() + "/challenges");
      eva.page.waitForURL("**/challenges");
      eva.metNoFaultOfOurs();
    }
    asksForTheCodeAtEachSignIn(owner, app, settings);
  }

  /** Somebody with an account of their own, who runs the space. */
  private NewAccount newcomer(String name, String role) {
    try (Visitor visitor = Visitor.reading("fr")) {
      NewAccount account = NewAccount.register(visitor, name);
      account.joins(space, role);
      return account;
    }
  }

  private static CodeApp setsUpCodes(Visitor visitor) {
    visitor.picture("second-factor-set-up");
    visitor.page.locator("#mode-manual").click();
    CodeApp app = CodeApp.of(visitor.page.locator("#kc-totp-secret-key").innerText());
    visitor.page.locator("#totp").fill(app.next());
    visitor.page.locator("#userLabel").fill("Téléphone");
    visitor.page.locator("#saveTOTPBtn").click();
    return app;
  }

  /** And whoever has given it is not asked again where the space requires it. */
  private void asksForTheCodeAtEachSignIn(NewAccount owner, CodeApp app, String settings) {
    try (Visitor again = Visitor.reading("fr")) {
      owner.signsIn(again, settings);
      again.page.locator("#otp").fill("000000");
      again.page.locator("#kc-login").click();
      again.reads("Ce code ne correspond pas");
      again.picture("second-factor-wrong-code");
      again.page.locator("#otp").fill(app.next());
      again.page.locator("#kc-login").click();
      again.page.waitForURL("**" + settings);
      again.clicks("Ne plus l’exiger");
      again.reads("entrent comme tout le monde");
      within(again, () -> requiredByApi().statusCode() == 200);
      again.opens("/profile");
      again.reads("Téléphone");
      again.picture("profile-second-factor");
      again.meetsNoBarrier();
    }
    String log =
        Site.running()
            .one(
                "SELECT GROUP_CONCAT(act) FROM audit_entry a JOIN tenant t ON t.id = a.tenant_id"
                    + " WHERE t.slug = ? AND act = 'ChangeSignInRules'",
                space.slug());
    assertEquals("ChangeSignInRules,ChangeSignInRules", log);
  }

  @Test
  void letsAnAdminInByAPasskey() {
    String members = "/admin/t/" + space.slug();
    Site.running().change("UPDATE tenant SET second_factor = TRUE WHERE slug = ?", space.slug());
    try (Visitor ada = Visitor.reading("fr")) {
      ada.page.onDialog(Dialog::accept);
      holdsAPasskey(ada);
      newcomer("ada", "ADMIN").signsIn(ada, members);
      ada.page.waitForURL("**/second-factor?to=**");
      ada.follows("Ajouter une clé d’accès");
      ada.picture("second-factor-passkey");
      ada.page.locator("#registerWebAuthn").click();
      ada.page.locator("#authenticateWebAuthnButton").click();
      ada.page.waitForURL("**" + members);
      ada.reads("Sam Keller");
      ada.opens("/profile");
      ada.page.locator("main .ways").getByText("Depuis le").waitFor();
      ada.picture("profile-passkey");
    }
  }

  /** A partner's word is the first level: nobody is asked for a password that they may not have. */
  @Test
  void isSetUpWithoutAPasswordByWhoComesByASchool() {
    try (Visitor lea = Visitor.reading("fr")) {
      lea.opens("/profile");
      lea.signsInAtSchool("lea@ecole-horizon.example");
      lea.page.waitForURL("**/profile");
      lea.follows("Configurer une application de codes");
      lea.page.locator("#mode-manual").waitFor();
      lea.clicks("Ne rien changer");
      lea.page.waitForURL("**/profile**");
      lea.reads("Second facteur");
      assertEquals(0, lea.page.locator("main .msg.ok").count());
    }
  }

  private static void holdsAPasskey(Visitor visitor) {
    CDPSession browser = visitor.page.context().newCDPSession(visitor.page);
    browser.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject made = new JsonObject();
    made.add("options", options);
    browser.send("WebAuthn.addVirtualAuthenticator", made);
  }

  private HttpResponse<String> requiredByApi() {
    return Api.send(
        Api.request("claire", "fr", "/v1/tenants/" + space.slug() + "/members").GET().build());
  }

  private static void within(Visitor visitor, java.util.function.BooleanSupplier comesTrue) {
    visitor.page.waitForCondition(comesTrue);
  }
}
