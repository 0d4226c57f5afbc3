package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** A person looks at their data, takes a copy, and asks to be forgotten; an owner takes all. */
class PersonalDataPagesIT {
  @Test
  void takesACopyAndAsksToBeForgottenAndThinksAgain() throws IOException {
    try (TrialSpace space = TrialSpace.open();
        Visitor nadia = Visitor.reading("fr").signedIn("nadia", "/my-data")) {
      Site.running()
          .change(
              "DELETE FROM core.person_export WHERE person_id IN (SELECT id FROM person WHERE email LIKE 'nadia@%')");
      nadia.reads("Atelier d’essai");
      nadia.meetsNoBarrier();
      nadia.clicks("Demander une copie");
      nadia.reads("La copie est en préparation.");
      String address = nadia.page.locator(".facts dd").nth(1).innerText();
      Site.running().mailed(address, "La copie de vos données est prête");
      nadia.opens("/my-data");
      Download copy =
          nadia.page.waitForDownload(() -> nadia.page.getByText("Télécharger").first().click());
      try (ZipFile zip = new ZipFile(copy.path().toFile())) {
        List<String> names = zip.stream().map(entry -> entry.getName()).toList();
        assertTrue(names.contains(space.slug() + "/membership.jsonl"), names.toString());
        assertTrue(names.contains("README.txt"), names.toString());
      }
      nadia.picture("my-data-copy");
      nadia.fills("Votre adresse, pour confirmer", "quelqu’un");
      nadia.clicks("Effacer mes données dans sept jours");
      nadia.findsRefused("f:confirmation", "quelqu’un", "Ce n’est pas votre adresse.");
      nadia.fills("Votre adresse, pour confirmer", address);
      nadia.clicks("Effacer mes données dans sept jours");
      nadia.reads("Un message confirme la date");
      nadia.meetsNoBarrier();
      nadia.picture("my-data-erasure");
      Site.running().mailed(address, "Vos données seront effacées le");
      nadia.clicks("Garder mes données");
      nadia.reads("Rien ne sera effacé.");
      nadia.metNoFault();
    }
  }

  @Test
  void anOwnerMustHandOverFirst() {
    try (TrialSpace space = TrialSpace.open();
        Visitor claire = Visitor.reading("fr").signedIn("claire", "/my-data")) {
      claire.reads("Personne d’autre n’est propriétaire de");
      assertEquals(0, claire.page.locator("[id='f:erase']").count());
      claire.picture("my-data-owner");
    }
  }

  @Test
  void saysWhichSpaceClosesAndWhichPartnerNeedsSomebodyElse() {
    String email = NewAccount.named("ida").email();
    String account = TrialRealm.enrol("passerelle", email);
    String partner = UUID.randomUUID().toString();
    try (TrialSpace space = TrialSpace.open();
        Visitor ida = Visitor.reading("fr").signedIn(email, "/my-data")) {
      new NewAccount(email).joins(space, "OWNER");
      Site.running()
          .change(
              "UPDATE membership m JOIN tenant t ON t.id = m.tenant_id SET m.roles = 'ADMIN',"
                  + " t.status = 'SUSPENDED' WHERE t.slug = ? AND m.person_id <> ?",
              space.slug(),
              account);
      Site.running()
          .change(
              "INSERT INTO partner (id, kind, name, alias, created_at)"
                  + " VALUES (?, 'SCHOOL', 'École des Aulnes', ?, UTC_TIMESTAMP(6))",
              partner,
              "partner_" + partner.substring(24));
      Site.running()
          .change(
              "INSERT INTO partner_maintainer VALUES (?, ?, UTC_TIMESTAMP(6), 0)",
              partner,
              account);
      ida.opens("/my-data");
      ida.reads("Personne d’autre ne s’occupe de");
      ida.reads("École des Aulnes");
      ida.reads("Ils fermeront quand vos données seront effacées.");
      assertEquals(0, ida.page.locator("[id='f:erase']").count());
      for (int width : new int[] {Visitor.DESKTOP, Visitor.PHONE}) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          ida.looksAs(width, scheme);
          ida.wholePicture("my-data-alone-" + width + "-" + scheme);
          ida.meetsNoBarrier();
        }
      }
      Site.running().change("DELETE FROM partner_maintainer WHERE partner_id = ?", partner);
      ida.opens("/my-data");
      assertEquals(1, ida.page.locator("[id='f:erase']").count());
      ida.metNoFault();
    }
  }

  @Test
  void anOwnerTakesTheSpaceAwayAndReadsTheRegister() {
    try (TrialSpace space = TrialSpace.open()) {
      String admin = "/admin/t/" + space.slug();
      try (Visitor claire = Visitor.reading("fr").signedIn("claire", admin + "/settings")) {
        claire.follows("Tout l’espace dans un fichier");
        claire.clicks("Demander un export");
        claire.reads("L’export est en préparation.");
        Site.running()
            .mailed(
                "claire@atelier-lumen.example", "L’export de l’espace d’Atelier d’essai est prêt");
        claire.opens(admin + "/export");
        Download file =
            claire.page.waitForDownload(() -> claire.page.getByText("Télécharger").first().click());
        assertTrue(file.suggestedFilename().startsWith(space.slug()), file.suggestedFilename());
        claire.meetsNoBarrier();
        claire.picture("tenant-export");
        claire.opens(admin + "/register");
        claire.reads("Recevoir des solutions et travailler en équipe");
        claire.metNoFault();
      }
    }
  }

  @Test
  void whoeverIsInvitedReadsWhatIsDoneWithTheirData() {
    try (TrialSpace space = TrialSpace.open();
        Visitor visitor = Visitor.reading("en")) {
      visitor.opens("/privacy/" + space.slug());
      visitor.reads("Personal data at Atelier d’essai");
      visitor.reads("90 days after the invitation has run out");
      visitor.follows("Your account itself: the data that Passerelle processes for itself");
      visitor.reads("Signing in, and being known by name in all your spaces");
      visitor.metNoFault();
    }
  }
}
