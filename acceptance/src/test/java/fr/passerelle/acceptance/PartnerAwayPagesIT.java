package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.acceptance.TrialRealm.Account;
import fr.passerelle.launcher.Ports;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school whose sign-in page opens, and whose server does not confirm what happened there. */
class PartnerAwayPagesIT {
  private static final String BROKERS = "/passerelle/identity-provider/instances";

  private final String alias = "away-" + UUID.randomUUID().toString().substring(28);
  private TrialRealm school;

  @BeforeEach
  void openSchool() {
    school =
        TrialRealm.open(alias, List.of(new Account("theo", "theo@" + alias + ".example", true)));
    HttpResponse<String> made =
        TrialRealm.admin(
            "POST",
            BROKERS,
            Api.written(
                Map.of(
                    "alias",
                    alias,
                    "providerId",
                    "oidc",
                    "enabled",
                    true,
                    "hideOnLogin",
                    true,
                    "firstBrokerLoginFlowAlias",
                    "first broker login",
                    "postBrokerLoginFlowAlias",
                    "after a partner",
                    "config",
                    Map.of(
                        "issuer",
                        school.issuer(),
                        "authorizationUrl",
                        school.issuer() + "/protocol/openid-connect/auth",
                        "tokenUrl",
                        "http://localhost:" + Ports.anyFree() + "/token",
                        "clientId",
                        "passerelle",
                        "clientSecret",
                        TrialRealm.SECRET,
                        "clientAuthMethod",
                        "client_secret_post",
                        "defaultScope",
                        "openid email"))));
    assertEquals(201, made.statusCode(), made.body());
  }

  @AfterEach
  void closeSchool() {
    TrialRealm.admin("DELETE", BROKERS + "/" + alias, null);
    school.close();
  }

  @Test
  void saysWhatHappenedAndWhatElseThereIs() {
    try (Visitor theo = Visitor.reading("fr")) {
      comesBack(theo);
      theo.reads("Votre école ou votre entreprise ne répond pas");
      theo.reads("Rien n’est perdu");
      for (int width : new int[] {Visitor.DESKTOP, Visitor.PHONE}) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          theo.looksAs(width, scheme);
          theo.wholePicture("partner-away-" + width + "-" + scheme);
          theo.meetsNoBarrier();
        }
      }
      theo.page.locator("#choosePassword").click();
      theo.reads("Un nouveau mot de passe");
      theo.picture("partner-away-password");
      theo.page.locator("#username").waitFor();
    }
    try (Visitor theo = Visitor.reading("en")) {
      comesBack(theo);
      theo.reads("Your school or company doesn’t answer");
      theo.follows("Back to Passerelle");
      theo.page.waitForURL(Site.running().url() + "/");
    }
  }

  @Test
  void leadsWhoeverTriesAgainToWhereTheyWantedToGo() {
    String email = NewAccount.named("theo").email();
    TrialRealm.enrol("passerelle", email);
    try (Visitor theo = Visitor.reading("en")) {
      comesBack(theo);
      theo.page.locator("#tryAgain").click();
      theo.signsIn(email);
      theo.page.waitForURL("**/my-data");
    }
  }

  private void comesBack(Visitor theo) {
    theo.opens("/sign-in?to=/my-data&through=" + alias);
    theo.page.waitForURL("**/realms/**");
    if (theo.page.locator("#username").count() > 0) {
      school.signsIn(theo, "theo");
    }
    theo.page.locator("#kc-error-message").waitFor();
  }
}
