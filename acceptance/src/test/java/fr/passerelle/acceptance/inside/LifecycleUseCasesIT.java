package fr.passerelle.acceptance.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.audit.AuditFilter;
import fr.passerelle.audit.AuditRow;
import fr.passerelle.audit.BrowseAuditLog;
import fr.passerelle.challenge.AttachDocument;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.files.FileStore;
import fr.passerelle.files.Upload;
import fr.passerelle.identity.DeleteOrganization;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.invitation.open.JoinByOpenInvitation;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.LeaveTenant;
import fr.passerelle.membership.LeavingForm;
import fr.passerelle.membership.Role;
import fr.passerelle.operator.BrowseOperatorActs;
import fr.passerelle.operator.BrowseTenants;
import fr.passerelle.operator.LiftSuspension;
import fr.passerelle.operator.OperatorAct;
import fr.passerelle.operator.ReadTenant;
import fr.passerelle.operator.SuspendTenant;
import fr.passerelle.operator.TenantFilter;
import fr.passerelle.operator.TenantPage;
import fr.passerelle.operator.TenantRow;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.SignInLevel;
import fr.passerelle.signup.CheckSlug;
import fr.passerelle.signup.SlugStanding;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.tenancy.TenantStatus;
import fr.passerelle.tenancy.ending.CloseTenant;
import fr.passerelle.tenancy.ending.EraseTenant;
import fr.passerelle.tenancy.ending.ReopenTenant;
import fr.passerelle.tenancy.ending.SendFarewell;
import fr.passerelle.tenancy.ending.TellOwners;
import fr.passerelle.tenancy.logo.ChangeLogo;
import fr.passerelle.tenancy.logo.LogoShape;
import fr.passerelle.tenancy.logo.ReadLogo;
import fr.passerelle.tenancy.logo.RemoveLogo;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant from its suspension to its end, in the real database. */
class LifecycleUseCasesIT extends InsidePayara {
  private static final Duration THIRTY_DAYS = Duration.ofDays(30);
  private static final Instant END = TrialClock.MORNING.plus(THIRTY_DAYS);

  @Inject SuspendTenant suspendTenant;
  @Inject LiftSuspension liftSuspension;
  @Inject BrowseTenants browseTenants;
  @Inject ReadTenant readTenant;
  @Inject BrowseOperatorActs browseOperatorActs;
  @Inject CloseTenant closeTenant;
  @Inject ReopenTenant reopenTenant;
  @Inject EraseTenant eraseTenant;
  @Inject SendFarewell sendFarewell;
  @Inject TellOwners tellOwners;
  @Inject DeleteOrganization deleteOrganization;
  @Inject OpenTenant openTenant;
  @Inject CheckSlug checkSlug;
  @Inject BrowseAuditLog browseAuditLog;
  @Inject BrowseChallenges browseChallenges;
  @Inject AttachDocument attachDocument;
  @Inject LeaveTenant leaveTenant;
  @Inject JoinByOpenInvitation join;
  @Inject ChangeLogo changeLogo;
  @Inject RemoveLogo removeLogo;
  @Inject ReadLogo readLogo;
  @Inject FileStore files;
  @Inject TrialMailer mailer;
  @Inject TrialIdentityProvider provider;
  @Inject CaseSteps steps;

  private final Actor otto = Actor.operator(Ids.next());
  private TrialTenant tenant;
  private Actor claire;
  private Actor lea;

  @BeforeEach
  void openATenant() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    lea = tenant.student("Lea");
  }

  @AfterEach
  void bringTheProviderBack() {
    provider.comesBack();
  }

  private String slug() {
    return tenant.summary().slug();
  }

  /** As a request of theirs would come in, once nothing is remembered of the tenant. */
  private Actor enters(Actor person) {
    openTenant.forget(slug(), person.personId());
    return openTenant.handle(slug(), person.personId());
  }

  private String address(Actor person) throws SQLException {
    return Root.one("SELECT email FROM person WHERE id = ?", person.personId());
  }

  private Job job(String task) throws SQLException {
    return Job.of(
        Root.one(
            "SELECT task_instance FROM jobs.scheduled_tasks WHERE task_name = ?"
                + " AND task_instance LIKE ? ORDER BY task_instance DESC LIMIT 1",
            task,
            tenant.id() + "/%"));
  }

  private List<Letter> told() throws Exception {
    tellOwners.run(job("tell-owners"));
    return mailer.deliver(tenant);
  }

  @Test
  void keepsEverybodyOutOfASuspendedTenantAndTellsItsMembersWhy() throws Exception {
    Actor stranger = tenant.stranger("Zoe");
    suspendTenant.handle(otto, slug(), " Unpaid since March ");
    Refusal no = assertThrows(Refusal.class, () -> enters(lea));
    assertEquals(RefusalCode.TENANT_SUSPENDED, no.code());
    assertEquals(List.of(TrialClock.MORNING, "Unpaid since March"), no.args());
    refuses(RefusalCode.NOT_FOUND, () -> enters(stranger));
    refuses(
        RefusalCode.NOT_FOUND,
        () -> openTenant.asOutsider(slug(), stranger.personId(), SignInLevel.FIRST));
    refuses(RefusalCode.NOT_FOUND, () -> openTenant.asVisitor(slug()));
    refuses(
        RefusalCode.TENANT_SUSPENDED_ALREADY, () -> suspendTenant.handle(otto, slug(), "Again"));
    List<Letter> letters = told();
    assertEquals(List.of(address(claire)), letters.stream().map(Letter::to).toList());
    assertTrue(letters.get(0).text().contains("Unpaid since March"), letters.get(0).text());
    tellOwners.run(job("tell-owners"));
    assertEquals(List.of(), mailer.deliver(tenant), "Told once");
  }

  @Test
  void letsThemInAgainOnceTheSuspensionIsLifted() throws Exception {
    suspendTenant.handle(otto, slug(), "A mistake");
    TrialClock.at(TrialClock.MORNING.plusSeconds(60));
    liftSuspension.handle(otto, slug());
    assertEquals(lea.roles(), enters(lea).roles());
    assertTrue(told().get(0).subject().contains("open again"));
    refuses(RefusalCode.TENANT_NOT_SUSPENDED, () -> liftSuspension.handle(otto, slug()));
    refuses(RefusalCode.NOT_FOUND, () -> liftSuspension.handle(otto, "no-such-tenant"));
    List<AuditRow> log = browseAuditLog.handle(enters(claire), AuditFilter.ALL, null, 10).items();
    assertEquals(
        List.of("LiftSuspension", "SuspendTenant"), log.stream().map(AuditRow::act).toList());
    assertNull(log.get(0).actorId(), "The tenant learns no name of an operator");
    List<OperatorAct> acts = browseOperatorActs.handle(otto, null, 2).items();
    assertEquals(
        List.of("LiftSuspension", "SuspendTenant"), acts.stream().map(OperatorAct::act).toList());
    assertEquals(otto.personId(), acts.get(1).operatorId());
    assertEquals("A mistake", acts.get(1).reason());
  }

  @Test
  void asksAnOperatorForAReasonAndIsNobodyElses() {
    refuses(RefusalCode.REQUIRED, () -> suspendTenant.handle(otto, slug(), " "));
    refuses(RefusalCode.TOO_LONG, () -> suspendTenant.handle(otto, slug(), "x".repeat(501)));
    refuses(RefusalCode.NOT_FOUND, () -> suspendTenant.handle(otto, "no-such-tenant", "Why"));
    for (Actor somebody : List.of(claire, lea, Actor.person(claire.personId()))) {
      refuses(RefusalCode.NOT_ALLOWED, () -> suspendTenant.handle(somebody, slug(), "Why"));
      refuses(
          RefusalCode.NOT_ALLOWED,
          () -> browseTenants.handle(somebody, TenantFilter.ALL, null, 10));
    }
    refuses(
        RefusalCode.SIGN_IN_FIRST,
        () -> browseTenants.handle(Actor.visitor(null), TenantFilter.ALL, null, 10));
    refuses(RefusalCode.NOT_FOUND, () -> openTenant.handle(slug(), otto.personId()));
  }

  @Test
  void showsAnOperatorHowLargeATenantIs() throws Exception {
    UUID challenge = steps.published(claire);
    attachDocument.handle(claire, challenge, file());
    TenantRow row = readTenant.handle(otto, slug());
    assertEquals(TenantStatus.ACTIVE, row.status());
    assertEquals("Trial", row.name());
    assertEquals(2, row.members());
    assertEquals(1, row.challenges());
    assertEquals(4, row.bytes());
    assertEquals("2037-03-02", row.lastActivity().toString());
    refuses(RefusalCode.NOT_FOUND, () -> readTenant.handle(otto, "no-such-tenant"));
  }

  @Test
  void findsTenantsByTheBeginningOfTheirNamesPageByPage() throws Exception {
    String begin = slug().substring(0, slug().length() - 6);
    TenantFilter mine = new TenantFilter(begin, null);
    assertEquals(1, browseTenants.handle(otto, mine, null, 10).items().size());
    TenantFilter suspended = new TenantFilter(begin, TenantStatus.SUSPENDED);
    assertEquals(0, browseTenants.handle(otto, suspended, null, 10).items().size());
    suspendTenant.handle(otto, slug(), "Why");
    assertEquals(slug(), browseTenants.handle(otto, suspended, null, 10).items().get(0).slug());
    TrialTenant.open();
    TenantPage first = browseTenants.handle(otto, TenantFilter.ALL, null, 1);
    TenantPage second = browseTenants.handle(otto, TenantFilter.ALL, first.next(), 1);
    assertTrue(first.next().compareTo(second.items().get(0).slug()) < 0);
    assertEquals(
        0, browseTenants.handle(otto, new TenantFilter("%", null), null, 10).items().size());
  }

  @Test
  void closesOnlyForAnOwnerWhoTypesTheSlug() throws Exception {
    Actor admin = tenant.member("Ada", Circle.EMPLOYEE, Role.ADMIN);
    refuses(RefusalCode.NOT_ALLOWED, () -> closeTenant.handle(admin, slug()));
    refuses(RefusalCode.REQUIRED, () -> closeTenant.handle(claire, ""));
    refuses(RefusalCode.SLUG_DIFFERS, () -> closeTenant.handle(claire, slug() + "x"));
    refuses(RefusalCode.TENANT_NOT_CLOSING, () -> reopenTenant.handle(claire));
    assertNull(enters(claire).tenant().endsAt());
  }

  @Test
  void canBeReadForThirtyDaysAndNothingInItChanges() throws Exception {
    Actor other = tenant.owner("Carla");
    UUID challenge = steps.published(claire);
    assertEquals(END, closeTenant.handle(claire, slug()));
    Actor now = enters(claire);
    assertEquals(END, now.tenant().endsAt());
    Refusal no = assertThrows(Refusal.class, () -> attachDocument.handle(now, challenge, file()));
    assertEquals(RefusalCode.TENANT_CLOSING, no.code());
    assertEquals(List.of(END), no.args());
    refuses(RefusalCode.TENANT_CLOSING, () -> closeTenant.handle(now, slug()));
    Actor stranger =
        openTenant.asOutsider(slug(), tenant.stranger("Zoe").personId(), SignInLevel.FIRST);
    refuses(RefusalCode.TENANT_CLOSING, () -> join.handle(stranger, "x".repeat(26), null));
    assertEquals(1, browseChallenges.handle(now, null, null, 10).items().size());
    List<Letter> letters = mailer.deliver(tenant);
    assertEquals(2, letters.size());
    assertTrue(letters.stream().anyMatch(letter -> letter.to().contains("carla")));
    assertTrue(letters.get(0).subject().contains("1 April 2037"), letters.get(0).subject());
    leaveTenant.handle(enters(other), new LeavingForm(true));
    TrialClock.at(END);
    refuses(RefusalCode.NOT_FOUND, () -> enters(claire));
  }

  @Test
  void isAsBeforeOnceAnOwnerTakesTheClosingBack() throws Exception {
    closeTenant.handle(claire, slug());
    Job erasing = job("erase-tenant");
    mailer.deliver(tenant);
    reopenTenant.handle(enters(claire));
    assertNull(enters(claire).tenant().endsAt());
    steps.published(enters(claire));
    assertTrue(mailer.deliver(tenant).get(0).subject().contains("stays open"));
    TrialClock.at(END.plusSeconds(1));
    assertEquals(Optional.empty(), eraseTenant.run(erasing));
    assertNotNull(enters(claire));
  }

  @Test
  void waitsWithErasingUntilTheLastClosingIsDue() throws Exception {
    closeTenant.handle(claire, slug());
    Job first = job("erase-tenant");
    reopenTenant.handle(enters(claire));
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(2)));
    closeTenant.handle(enters(claire), slug());
    TrialClock.at(END);
    assertEquals(Optional.of(END.plus(Duration.ofDays(2))), eraseTenant.run(first));
    assertNotNull(enters(claire));
  }

  @Test
  void haltsErasingWhileTheTenantIsSuspendedAndLeavesTimeAfterwards() throws Exception {
    closeTenant.handle(claire, slug());
    Job erasing = job("erase-tenant");
    suspendTenant.handle(otto, slug(), "A court asks");
    TrialClock.at(END);
    assertEquals(Optional.of(END.plus(Duration.ofDays(1))), eraseTenant.run(erasing));
    liftSuspension.handle(otto, slug());
    assertEquals(END.plus(Duration.ofDays(7)), enters(claire).tenant().endsAt());
    reopenTenant.handle(enters(claire));
  }

  @Test
  void leavesNothingOfAnErasedTenantButItsSlugForAYear() throws Exception {
    UUID challenge = steps.published(claire);
    attachDocument.handle(claire, challenge, file());
    steps.handedIn(lea, challenge, "Fireflies");
    changeLogo.handle(claire, picture());
    UUID organization = provider.organization(slug(), "Trial", "tenant/" + slug());
    Root.change(
        "UPDATE tenant SET organization_id = ? WHERE slug = ?", organization.toString(), slug());
    UUID file =
        UUID.fromString(Root.one("SELECT id FROM stored_file WHERE tenant_id = ?", tenant.id()));
    files.open(tenant.id(), file).close();
    closeTenant.handle(enters(claire), slug());
    Job erasing = job("erase-tenant");
    TrialClock.at(END);
    assertEquals(
        Optional.of(END.plus(Duration.ofDays(1))),
        eraseTenant.run(erasing),
        "The database goes by its own clock too");
    Root.change(
        "UPDATE tenant SET ends_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND WHERE slug = ?", slug());
    assertEquals(Optional.empty(), eraseTenant.run(erasing));

    for (String table :
        Root.all(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'core'"
                + " AND column_name = 'tenant_id'")) {
      assertEquals(
          "0",
          Root.one("SELECT COUNT(*) FROM core." + table + " WHERE tenant_id = ?", tenant.id()),
          table);
    }
    assertThrows(UncheckedIOException.class, () -> files.open(tenant.id(), file));
    assertEquals("", Root.one("SELECT name FROM tenant WHERE id = ?", tenant.id()));
    refuses(RefusalCode.NOT_FOUND, () -> enters(claire));
    refuses(RefusalCode.NOT_FOUND, () -> suspendTenant.handle(otto, slug(), "Too late"));
    assertEquals(TenantStatus.ERASED, readTenant.handle(otto, slug()).status());
    assertEquals("EraseTenant", browseOperatorActs.handle(otto, null, 1).items().get(0).act());
    assertEquals(Optional.empty(), eraseTenant.run(erasing), "Once");

    provider.goesAway();
    assertThrows(
        IdentityProviderAway.class, () -> deleteOrganization.run(job("delete-organization")));
    provider.comesBack();
    deleteOrganization.run(job("delete-organization"));
    assertFalse(provider.holds(organization));

    int before = mailer.lettersTo(address(claire)).size();
    sendFarewell.run(job("send-farewell"));
    sendFarewell.run(job("send-farewell"));
    List<Letter> letters = mailer.lettersTo(address(claire));
    assertEquals(before + 1, letters.size());
    assertTrue(letters.get(before).text().contains(slug()));
    assertEquals("0", Root.one("SELECT COUNT(*) FROM farewell WHERE tenant = ?", tenant.id()));

    Actor visitor = Actor.visitor(null);
    assertEquals(SlugStanding.TAKEN, checkSlug.handle(visitor, slug(), slug()).standing());
    TrialClock.at(END.plus(Duration.ofDays(365)));
    assertEquals(SlugStanding.FREE, checkSlug.handle(visitor, slug(), slug()).standing());
  }

  @Test
  void showsALogoOnLettersAndTakesItAway() throws Exception {
    refuses(RefusalCode.NOT_ALLOWED, () -> changeLogo.handle(lea, picture()));
    refuses(
        RefusalCode.LOGO_UNREADABLE,
        () -> changeLogo.handle(claire, new Upload("a.svg", stream("<svg/>".getBytes(UTF_8)))));
    assertNull(enters(claire).tenant().logo());
    changeLogo.handle(claire, picture());
    assertEquals(16, enters(lea).tenant().logo().length());
    Actor visitor = Actor.visitor(tenant.summary());
    byte[] square = readLogo.handle(visitor, LogoShape.SQUARE);
    assertEquals(96, ImageIO.read(new ByteArrayInputStream(square)).getWidth());
    changeLogo.handle(claire, picture());
    closeTenant.handle(claire, slug());
    Letter letter = mailer.deliver(tenant).get(0);
    assertArrayEquals(square, letter.logo());
    assertTrue(letter.html().contains("cid:logo@passerelle"));
    reopenTenant.handle(enters(claire));
    removeLogo.handle(enters(claire));
    assertNull(enters(claire).tenant().logo());
    refuses(RefusalCode.NOT_FOUND, () -> readLogo.handle(visitor, LogoShape.WIDE));
    assertNull(mailer.deliver(tenant).get(0).logo());
  }

  private static Upload file() {
    return new Upload("plan.txt", stream("plan".getBytes(UTF_8)));
  }

  private static Upload picture() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", png);
    return new Upload("logo.png", stream(png.toByteArray()));
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
