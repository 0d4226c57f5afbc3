package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.acceptance.Api.Answer;
import fr.passerelle.acceptance.TrialRealm.Account;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school that brings its own accounts, by OpenID Connect and by SAML, with real realms. */
class FederationPagesIT {
  private final String mark = UUID.randomUUID().toString().substring(28);
  private final String domain = "ecole-" + mark + ".example";
  private final String school = "École " + mark;

  private TrialSpace space;
  private TrialRealm realm;

  @BeforeEach
  void openSpaceAndSchool() {
    space = TrialSpace.open();
    realm =
        TrialRealm.open(
            "school-" + mark,
            List.of(
                new Account("theo", "theo@" + domain, true),
                new Account("zoe", "zoe@" + domain, true),
                new Account("ugo", "ugo@" + domain, false),
                new Account("mallory", "victim@elsewhere-" + mark + ".example", true),
                new Account("sam", "sam@coworking-lequai.example", true)));
  }

  @AfterEach
  void closeBoth() {
    space.close();
    realm.close();
  }

  @Test
  void leadsTheSchoolsPeopleToTheirOwnSignInByOpenIdConnect() {
    String partner;
    try (Visitor claire = Visitor.reading("fr")) {
      claire.signedIn("claire", "/admin/t/" + space.slug() + "/partners");
      partner = makesThePartner(claire);
      provesTheDomain(claire);
      describesTheProvider(claire);
      String proof = claire.page.locator("#proof").inputValue();
      provesTheProvider(proof);
      claire.opens("/partner/" + partner);
      claire.reads("Essayé");
      claire.clicks("Mettre en service");
      claire.reads("en service dans quelques instants");
      stands(partner);
      claire.opens("/partner/" + partner);
      claire.reads("En service");
      claire.picture("partner-on");
      claire.meetsNoBarrier();
      claire.metNoFault();
      claire.opens("/admin/t/" + space.slug() + "/partners");
      claire.reads("Connexion par ses comptes");
      claire.picture("partners-alive");
      claire.meetsNoBarrier();
    }
    signsInByAddressAlone("zoe");
    givesNobodyAnothersAccess(partner);
    goesOnAfterTheSchoolHasLeft(partner);
  }

  private String makesThePartner(Visitor claire) {
    claire.page.locator("[id='f:text']").fill(school);
    claire.clicks("Chercher");
    claire.reads("Nouveau sur Passerelle");
    claire.clicks("Créer la fiche");
    claire.page.locator("[id='kind-err']").waitFor();
    claire.picture("partner-form");
    claire.meetsNoBarrier();
    claire.page.locator("[id='f:kind']").selectOption("SCHOOL");
    claire.page.locator("[id='f:circle']").selectOption("STUDENT");
    claire.clicks("Créer la fiche");
    claire.reads("La fiche d’" + school + " est créée");
    claire.page.locator("a[href^='/partner/']").click();
    claire.page.waitForURL("**/partner/*");
    String address = claire.page.url();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private void provesTheDomain(Visitor claire) {
    claire.page.locator("[id='f:domain']").fill("gmail.com");
    claire.clicks("Ajouter");
    claire.findsRefused("f:domain", "gmail.com", "donne des adresses à tout le monde");
    claire.page.locator("[id='f:domain']").fill(domain);
    claire.clicks("Ajouter");
    claire.reads("Il reste à le vérifier");
    check(claire);
    claire.reads("Rien trouvé sous _passerelle." + domain);
    claire.picture("partner-domain");
    claire.meetsNoBarrier();
    String name = claire.page.locator("#rn0").inputValue();
    TrialDns.publishes(name, "passerelle-verification=another");
    check(claire);
    claire.reads("avec une autre valeur");
    TrialDns.publishes(name, claire.page.locator("#rv0").inputValue());
    check(claire);
    claire.reads("Enregistrement trouvé");
  }

  private static void check(Visitor claire) {
    claire.page.locator("button:has-text('Vérifier maintenant')").first().click();
  }

  private void describesTheProvider(Visitor claire) {
    claire.clicks("Décrire votre fournisseur d’identité");
    claire.page.locator("[id='f:address']").fill(realm.issuer() + "x");
    claire.page.locator("[id='f:clientId']").fill("passerelle");
    claire.page.locator("[id='f:secret']").fill(TrialRealm.SECRET);
    claire.clicks("Lire et enregistrer");
    claire.page.locator("[id='address-err']").waitFor();
    claire.picture("partner-provider-form");
    claire.meetsNoBarrier();
    claire.page.locator("[id='f:address']").fill(realm.issuer());
    claire.page.locator("[id='f:secret']").fill(TrialRealm.SECRET);
    claire.clicks("Lire et enregistrer");
    claire.reads("Votre fournisseur est enregistré");
    claire.page.locator("#proof").waitFor();
    claire.picture("partner-provider-try");
    claire.meetsNoBarrier();
  }

  /** Theo has an account at the school only; the letter shows that the address is his. */
  private void provesTheProvider(String proof) {
    try (Visitor theo = Visitor.reading("fr", Visitor.PHONE, ColorScheme.DARK)) {
      for (int look = 0; look < 2; look++) {
        assertEquals(200, theo.page.request().get(proof).status());
      }
      theo.opens(proof);
      theo.picture("partner-proof-alive");
      theo.meetsNoBarrier();
      theo.clicks("Se connecter chez " + school);
      realm.signsIn(theo, "theo");
      String verify =
          Site.running().mailed("theo@" + domain, "http\\S+/login-actions/action-token\\S+");
      theo.picture("partner-proof-verify");
      theo.opens(verify);
      theo.reads("L’essai est réussi");
      theo.picture("partner-proof-done");
      theo.meetsNoBarrier();
    }
  }

  private static void stands(String partner) {
    for (int attempt = 0; attempt < 120; attempt++) {
      if (Site.running()
          .one(
              "SELECT IF(applied, 'yes', 'no') FROM partner_provider WHERE partner_id = ?", partner)
          .equals("yes")) {
        return;
      }
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("Keycloak did not take over what is wanted for " + partner);
  }

  private void signsInByAddressAlone(String username) {
    String email = username + "@" + domain;
    try (Visitor visitor = Visitor.reading("fr")) {
      visitor.opens("/home");
      visitor.page.locator("#username").fill(email);
      visitor.page.locator("#kc-login").click();
      realm.signsIn(visitor, username);
      visitor.page.waitForURL("**/home");
      visitor.metNoFaultOfOurs();
    }
    assertEquals(
        "yes",
        Site.running()
            .one("SELECT IF(email_verified, 'yes', 'no') FROM person WHERE email = ?", email));
    assertEquals(List.of(), Site.running().mails(email));
    assertEquals(1, TrialRealm.accounts(email).size());
  }

  /** SAML says nothing of whether an address is verified: a letter shows it, once. */
  private void signsInByAddressAndLetter(String username) {
    String email = username + "@" + domain;
    try (Visitor visitor = Visitor.reading("fr")) {
      visitor.opens("/home");
      visitor.page.locator("#username").fill(email);
      visitor.page.locator("#kc-login").click();
      realm.signsIn(visitor, username);
      visitor.opens(Site.running().mailed(email, "http\\S+/login-actions/action-token\\S+"));
      visitor.page.waitForURL("**/home");
    }
  }

  private String alias(String partner) {
    return Site.running()
        .one(
            "SELECT CONCAT(p.alias, '-', v.generation) FROM partner p JOIN partner_provider v"
                + " ON v.partner_id = p.id WHERE p.id = ?",
            partner);
  }

  /**
   * Whatever the school's provider says of people who are not its own, or whom it does not know.
   */
  private void givesNobodyAnothersAccess(String partner) {
    String victim = "victim@elsewhere-" + mark + ".example";
    staysOutside(partner, "mallory", "provider-foreign-address");
    for (JsonNode account : TrialRealm.accounts(victim)) {
      assertFalse(account.get("emailVerified").asBoolean(), account.toString());
    }
    String before = TrialRealm.accounts("sam@coworking-lequai.example").get(0).get("id").asText();
    staysOutside(partner, "sam", "provider-known-address");
    JsonNode sam = TrialRealm.accounts("sam@coworking-lequai.example");
    assertEquals(1, sam.size());
    assertEquals(before, sam.get(0).get("id").asText());
    assertEquals(
        "[]",
        TrialRealm.admin("GET", "/passerelle/users/" + before + "/federated-identity", null)
            .body());
    staysOutside(partner, "ugo", "provider-unverified-address");
    for (JsonNode account : TrialRealm.accounts("ugo@" + domain)) {
      assertFalse(account.get("emailVerified").asBoolean(), account.toString());
    }
  }

  private void staysOutside(String partner, String username, String picture) {
    try (Visitor visitor = Visitor.reading("fr")) {
      visitor.opens("/sign-in?to=/home&through=" + alias(partner));
      realm.signsIn(visitor, username);
      visitor.page.waitForURL("**/realms/passerelle/**");
      visitor.page.waitForLoadState();
      visitor.picture(picture);
      visitor.opens("/home");
      assertTrue(visitor.page.url().contains("/realms/passerelle/"), visitor.page.url());
    }
  }

  /** Zoe keeps her account and sets a password; nobody is sent to the school any more. */
  private void goesOnAfterTheSchoolHasLeft(String partner) {
    String email = "zoe@" + domain;
    String before = TrialRealm.accounts(email).get(0).get("id").asText();
    Answer gone = Api.answer(Api.request("claire", "fr", "/v1/partners/" + partner).DELETE());
    assertEquals(204, gone.status(), gone.body());
    gone(partner);
    assertEquals(before, TrialRealm.accounts(email).get(0).get("id").asText());
    try (Visitor zoe = Visitor.reading("fr")) {
      zoe.opens("/home");
      zoe.page.locator("#username").fill(email);
      zoe.page.locator("#kc-login").click();
      zoe.page.locator("#password").waitFor();
      assertTrue(zoe.page.url().contains("/realms/passerelle/"), zoe.page.url());
      zoe.picture("partner-gone");
    }
  }

  private static void gone(String partner) {
    String alias = Site.running().one("SELECT alias FROM partner WHERE id = ?", partner);
    for (int attempt = 0; attempt < 60; attempt++) {
      if (TrialRealm.admin("GET", "/passerelle/identity-provider/instances?search=" + alias, null)
          .body()
          .equals("[]")) {
        return;
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("Keycloak keeps " + alias);
  }

  @Test
  void leadsTheSchoolsPeopleToTheirOwnSignInBySaml() {
    Answer made =
        space
            .as("claire")
            .post("/partners", Map.of("kind", "SCHOOL", "name", school, "circle", "STUDENT"));
    assertEquals(201, made.status(), made.body());
    String partner = made.text("id");
    Answer named = put("/v1/partners/" + partner + "/domains/" + domain, null);
    TrialDns.publishes(named.text("recordName"), named.text("recordValue"));
    Answer checked =
        Api.answer(
            Api.request("claire", "fr", "/v1/partners/" + partner + "/domains/" + domain + "/check")
                .POST(BodyPublishers.noBody()));
    assertEquals("VERIFIED", checked.text("status"), checked.body());
    Answer described =
        put(
            "/v1/partners/" + partner + "/provider",
            Map.of("protocol", "SAML", "address", realm.metadata()));
    assertEquals(200, described.status(), described.body());
    assertTrue(described.body().contains("certificateEndsAt"), described.body());
    stands(partner);
    provesTheProvider(
        Site.running().url()
            + "/partner-proof/"
            + Site.running()
                .one("SELECT proof_code FROM partner_provider WHERE partner_id = ?", partner));
    Answer on = put("/v1/partners/" + partner + "/provider/switch", Map.of("on", true));
    assertEquals(204, on.status(), on.body());
    stands(partner);
    signsInByAddressAndLetter("zoe");
    staysOutside(partner, "mallory", "provider-foreign-address-saml");
    for (JsonNode account : TrialRealm.accounts("victim@elsewhere-" + mark + ".example")) {
      assertFalse(account.get("emailVerified").asBoolean(), account.toString());
    }
  }

  private static Answer put(String path, Object body) {
    HttpRequest.Builder request = Api.request("claire", "fr", path).header("If-Match", "*");
    if (path.endsWith("/provider")) {
      String id = path.replaceFirst(".*/partners/([^/]+)/.*", "$1");
      request =
          Api.request("claire", "fr", path)
              .header(
                  "If-Match",
                  "\"" + Site.running().one("SELECT version FROM partner WHERE id = ?", id) + "\"");
    }
    return Api.answer(
        request
            .header("Content-Type", "application/json")
            .PUT(
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(Api.written(body))));
  }
}
