package fr.passerelle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administration of a tenant, by hand: who may do what, who is shut out, who is invited. */
class MemberPagesIT {
  /** A role that is taken away works no longer than this. */
  private static final Duration ROLE = Duration.ofSeconds(5);

  /** A person who is shut out is out after this. */
  private static final Duration OUT = Duration.ofSeconds(60);

  private TrialSpace space;
  private Visitor claire;

  @BeforeEach
  void openSpace() {
    space = TrialSpace.open();
    claire = Visitor.reading("fr").signedIn("claire", "/admin/t/" + space.slug());
  }

  @AfterEach
  void closeSpace() {
    claire.metNoFault();
    claire.close();
    space.close();
  }

  @Test
  void changesWhatAMemberMayDo() {
    String jury = "/challenges/" + space.openChallenge() + "/jury-work";
    assertEquals(403, space.as("sam").get(jury).status());
    change("Sam Keller");
    claire.page.getByLabel("Contribution").uncheck();
    claire.page.getByLabel("Jury").check();
    claire.page.getByLabel("Cercle").selectOption("INVESTOR");
    claire.picture("member-changing");
    claire.meetsNoBarrier();
    claire.clicks("Enregistrer");
    claire.reads("C’est enregistré pour Sam Keller.");
    row("Sam Keller").getByText("Investisseurs").waitFor();
    within(ROLE, () -> space.as("sam").get(jury).status() == 200);
    change("Sam Keller");
    claire.page.getByLabel("Jury").uncheck();
    claire.page.getByLabel("Observation").check();
    claire.clicks("Enregistrer");
    within(ROLE, () -> space.as("sam").get(jury).status() == 403);
  }

  @Test
  void shutsSomebodyOutAndLetsThemInAgain() {
    String home = "/t/" + space.slug() + "/challenges";
    try (Visitor sam = Visitor.reading("fr").signedIn("sam", home)) {
      act("Suspendre", "Sam Keller");
      claire.reads("L’accès de Sam Keller est suspendu.");
      claire.picture("member-suspended");
      claire.meetsNoBarrier();
      within(OUT, () -> sam.page.request().get(home).status() == 404);
      within(OUT, () -> space.as("sam").get("/challenges").status() == 404);
      act("Rétablir", "Sam Keller");
      claire.reads("L’accès de Sam Keller est rétabli, avec les mêmes rôles.");
      within(OUT, () -> sam.page.request().get(home).status() == 200);
    }
  }

  @Test
  void letsSomebodyLeaveAndTakeTheirNameAlong() {
    String challenge = "/challenges/" + space.openChallenge();
    space.as("sam").put(challenge + "/terms", Map.of("termsVersion", 1));
    assertEquals(
        201,
        space
            .as("sam")
            .post(challenge + "/questions", Map.of("text", "May it be glued?"))
            .status());
    try (Visitor sam = Visitor.reading("en").signedIn("sam", "/t/" + space.slug() + "/membership");
        Visitor elsewhere =
            Visitor.reading("fr").signedIn("sam", "/t/" + space.slug() + "/challenges")) {
      sam.page.getByLabel(Pattern.compile("Remove my name")).check();
      sam.picture("leaving");
      sam.clicks("Leave the space");
      sam.meetsNoBarrier();
      sam.confirms();
      sam.reads("You have left the space.");
      within(
          ROLE,
          () -> elsewhere.page.request().get("/t/" + space.slug() + "/challenges").status() == 404);
      within(ROLE, () -> space.as("sam").get("/challenges").status() == 404);
      sam.metNoFault();
    }
    String questions = space.as("claire").get(challenge + "/questions").body();
    assertTrue(questions.contains("\"askedBy\":\"Anonyme\""), questions);
    assertFalse(space.as("claire").get("/members").body().contains("sam@"));
  }

  @Test
  void removesAMemberWhoNeedsAnInvitationToComeBack() {
    change("Nadia Benali");
    claire.clicks("Retirer de l’espace Nadia Benali");
    claire.picture("member-removing");
    claire.meetsNoBarrier();
    claire.confirmsBy("Retirer, garder le nom");
    claire.reads("Nadia Benali ne fait plus partie de l’espace.");
    within(ROLE, () -> space.as("nadia").get("/challenges").status() == 404);
  }

  @Test
  void keepsTheLastOwner() {
    change("Claire Marchand");
    claire.page.getByLabel("Propriété").uncheck();
    claire.page.getByLabel("Administration").check();
    claire.clicks("Enregistrer");
    claire.isAlerted("voyez les phrases à côté des champs");
    claire
        .page
        .getByRole(
            AriaRole.GROUP,
            new Page.GetByRoleOptions()
                .setDescription("Il faut une autre personne propriétaire d’abord"))
        .waitFor();
    claire.picture("refused-last-owner");
    claire.meetsNoBarrier();
    assertEquals(200, space.as("claire").get("/members").status());
    assertEquals(
        "LAST_OWNER",
        space.as("claire").post("/members/me/leaving", Map.of("keepName", true)).code());
  }

  @Test
  void sendsAnInvitationAgainAndWithdrawsIt() {
    String address = "again@" + space.slug() + ".example";
    String first = space.invite(address);
    claire.opens("/admin/t/" + space.slug() + "/invitations");
    act("Renvoyer", address);
    claire.reads("L’invitation repart à " + address);
    within(OUT, () -> Site.running().mails(address).size() == 2);
    assertEquals("INVITATION_UNKNOWN", space.as("ines").get("/letters/" + first).code());
    act("Révoquer", address);
    claire.confirms();
    claire.reads("L’invitation à " + address + " est révoquée");
    row(address).getByText("révoquée").waitFor();
    claire.picture("invitation-withdrawn");
    claire.meetsNoBarrier();
    String second = Site.running().mailed(address, "[\\w-]{43}");
    assertEquals("INVITATION_REVOKED", space.as("ines").get("/letters/" + second).code());
  }

  private void change(String name) {
    act("Modifier", name);
  }

  private void act(String button, String whom) {
    claire
        .page
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button + " " + whom))
        .click();
  }

  private Locator row(String text) {
    return claire.page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
  }

  private void within(Duration time, BooleanSupplier comesTrue) {
    claire.page.waitForCondition(
        comesTrue, new Page.WaitForConditionOptions().setTimeout(time.toMillis()));
  }
}
