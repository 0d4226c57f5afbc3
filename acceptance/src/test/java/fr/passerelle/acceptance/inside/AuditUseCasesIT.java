package fr.passerelle.acceptance.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.audit.ActGroup;
import fr.passerelle.audit.AuditExport;
import fr.passerelle.audit.AuditFilter;
import fr.passerelle.audit.AuditPerson;
import fr.passerelle.audit.AuditRow;
import fr.passerelle.audit.BrowseAuditLog;
import fr.passerelle.audit.BrowseAuditPeople;
import fr.passerelle.audit.Change;
import fr.passerelle.audit.ExportAuditLog;
import fr.passerelle.audit.Origin;
import fr.passerelle.audit.Via;
import fr.passerelle.challenge.ChallengeForm;
import fr.passerelle.challenge.ReviseChallenge;
import fr.passerelle.invitation.open.AdmissionStatus;
import fr.passerelle.invitation.open.AdmitPerson;
import fr.passerelle.invitation.open.BrowseAdmissions;
import fr.passerelle.invitation.open.BrowseOpenInvitations;
import fr.passerelle.invitation.open.Channel;
import fr.passerelle.invitation.open.JoinByOpenInvitation;
import fr.passerelle.invitation.open.MakeOpenInvitation;
import fr.passerelle.invitation.open.OpenInvitationForm;
import fr.passerelle.invitation.open.RefusePerson;
import fr.passerelle.membership.ChangeMember;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.MemberForm;
import fr.passerelle.membership.Role;
import fr.passerelle.membership.SuspendMember;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Page;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit log against the real database: what acts leave in it, and what readers find. */
class AuditUseCasesIT extends InsidePayara {
  @Inject BrowseAuditLog browse;
  @Inject BrowseAuditPeople people;
  @Inject ExportAuditLog export;
  @Inject ChangeMember changeMember;
  @Inject SuspendMember suspendMember;
  @Inject MakeOpenInvitation makeOpenInvitation;
  @Inject BrowseOpenInvitations browseOpenInvitations;
  @Inject JoinByOpenInvitation join;
  @Inject BrowseAdmissions browseAdmissions;
  @Inject AdmitPerson admit;
  @Inject RefusePerson refuse;
  @Inject ReviseChallenge revise;
  @Inject CaseSteps steps;

  private TrialTenant tenant;
  private Actor claire;
  private Actor lea;

  @BeforeEach
  void openTenant() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    lea = tenant.student("Lea");
  }

  private List<AuditRow> log(AuditFilter filter) {
    return browse.handle(claire, filter, null, 100).items();
  }

  private void makeJuror(Actor member) {
    changeMember.handle(
        claire,
        member.personId(),
        new MemberForm(Circle.STUDENT, Set.of(Role.JUROR, Role.CONTRIBUTOR)));
  }

  @Test
  void tellsWhoDidWhatToWhomFromWhereAndWhatChanged() {
    try (Origin.Scope page = Origin.enter(Via.PAGE, "203.0.113.9")) {
      makeJuror(lea);
    }
    AuditRow row = log(AuditFilter.ALL).get(0);
    assertEquals("ChangeMember", row.act());
    assertEquals(TrialClock.MORNING, row.at());
    assertEquals("Claire", row.actorName());
    assertEquals("Lea", row.personName());
    assertEquals(Via.PAGE, row.via());
    assertEquals("203.0.113.9", row.fromAddress());
    assertEquals(List.of(new Change("roles", "CONTRIBUTOR", "JUROR,CONTRIBUTOR")), row.changes());
  }

  @Test
  void knowsNoAddressOfAJob() {
    try (Origin.Scope job = Origin.enter(Via.JOB, null)) {
      makeJuror(lea);
    }
    AuditRow row = log(AuditFilter.ALL).get(0);
    assertEquals(Via.JOB, row.via());
    assertNull(row.fromAddress());
  }

  @Test
  void namesWhoHasLeftAndWhoWasNeverLetIn() throws SQLException {
    makeJuror(lea);
    Root.change(
        "UPDATE membership SET status = 'ENDED' WHERE tenant_id = ? AND person_id = ?",
        tenant.id(),
        lea.personId());
    String code = door(true);
    join.handle(tenant.stranger("Otto"), code, Channel.QR);
    join.handle(tenant.stranger("Mia"), code, Channel.LINK);
    for (var waiting : browseAdmissions.handle(claire, AdmissionStatus.WAITING, null, 9).items()) {
      if (waiting.displayName().equals("Otto")) {
        refuse.handle(claire, waiting.id());
      } else {
        admit.handle(claire, waiting.id());
      }
    }
    List<String> named =
        log(new AuditFilter(null, ActGroup.PEOPLE, null, null)).stream()
            .map(row -> row.act() + " " + row.personName() + " " + row.about())
            .sorted()
            .toList();
    assertEquals(
        List.of("AdmitPerson Mia Wall", "ChangeMember Lea ", "RefusePerson Otto Wall"), named);
  }

  private String door(boolean approval) {
    makeOpenInvitation.handle(
        claire,
        new OpenInvitationForm(
            "Wall", Circle.READER, Role.CONTRIBUTOR, null, "", List.of(), 9, 9, approval));
    String address = browseOpenInvitations.handle(claire, null, 1).items().get(0).address();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Test
  void findsWhatSomebodyDidAndWhatWasDoneToThem() throws SQLException {
    Actor tom = tenant.student("Tom");
    makeJuror(lea);
    suspendMember.handle(claire, tom.personId());
    join.handle(tenant.stranger("Otto"), door(false), Channel.QR);
    assertEquals(
        List.of("Lea"),
        log(new AuditFilter(lea.personId(), null, null, null)).stream()
            .map(AuditRow::personName)
            .toList());
    assertEquals(3, log(new AuditFilter(claire.personId(), null, null, null)).size());
  }

  @Test
  void findsActsOfAKindAndOfAPeriod() {
    makeJuror(lea);
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(3)));
    door(false);
    assertEquals(
        List.of("MakeOpenInvitation"),
        acts(new AuditFilter(null, ActGroup.INVITATIONS, null, null)));
    LocalDate first = LocalDate.parse("2037-03-02");
    assertEquals(List.of("ChangeMember"), acts(new AuditFilter(null, null, null, first)));
    assertEquals(List.of("ChangeMember"), acts(new AuditFilter(null, null, first, first)));
    assertEquals(
        List.of("MakeOpenInvitation"), acts(new AuditFilter(null, null, first.plusDays(1), null)));
    assertEquals(
        List.of(), acts(new AuditFilter(lea.personId(), ActGroup.DECISIONS, first, first)));
  }

  private List<String> acts(AuditFilter filter) {
    return log(filter).stream().map(AuditRow::act).toList();
  }

  @Test
  void isReadPageByPageEachEntryOnce() {
    for (int i = 0; i < 7; i++) {
      TrialClock.at(TrialClock.MORNING.plusSeconds(i / 3));
      door(false);
    }
    List<UUID> whole = log(AuditFilter.ALL).stream().map(AuditRow::id).toList();
    List<UUID> pieces = new ArrayList<>();
    UUID before = null;
    do {
      Page<AuditRow> page = browse.handle(claire, AuditFilter.ALL, before, 2);
      page.items().forEach(row -> pieces.add(row.id()));
      before = page.next();
    } while (before != null);
    assertEquals(7, whole.size());
    assertEquals(whole, pieces);
  }

  @Test
  void showsNothingOfAnotherTenant() throws SQLException {
    makeJuror(lea);
    UUID entry = log(AuditFilter.ALL).get(0).id();
    Actor marc = TrialTenant.open().owner("Marc");
    assertEquals(List.of(), browse.handle(marc, AuditFilter.ALL, null, 9).items());
    assertEquals(List.of(), browse.handle(marc, AuditFilter.ALL, entry, 9).items());
    AuditFilter foreign = new AuditFilter(lea.personId(), null, null, null);
    assertEquals(List.of(), browse.handle(marc, foreign, null, 9).items());
    assertEquals(
        List.of(new AuditPerson(marc.personId(), "Marc")), people.handle(marc, lea.personId()));
  }

  @Test
  void offersThoseWhoRunTheTenantAndWhoIsAskedFor() throws SQLException {
    Actor ada = tenant.member("Ada", Circle.EMPLOYEE, Role.ADMIN);
    assertEquals(
        List.of("Ada", "Claire"),
        people.handle(claire, ada.personId()).stream().map(AuditPerson::displayName).toList());
    assertEquals(
        List.of("Lea", "Ada", "Claire"),
        people.handle(claire, lea.personId()).stream().map(AuditPerson::displayName).toList());
  }

  @Test
  void tellsWhatARevisionChangedWithoutItsTexts() throws SQLException {
    UUID challenge = steps.published(claire);
    ChallengeForm old = CaseSteps.form("A lamp that lasts");
    revise.handle(
        claire,
        challenge,
        2,
        new ChallengeForm(
            "A lamp for life",
            old.briefMd() + " More.",
            old.locale(),
            old.deadline().plus(Duration.ofDays(1)),
            old.zone(),
            old.confidentiality(),
            old.termsMd(),
            old.scale(),
            old.teamMax(),
            old.criteria()));
    AuditRow row = log(new AuditFilter(null, ActGroup.CHALLENGES, null, null)).get(0);
    assertEquals("A lamp that folds", row.about());
    assertTrue(
        row.changes().contains(new Change("title", "A lamp that folds", "A lamp for life")),
        row.changes().toString());
    assertTrue(
        row.changes().contains(new Change("rewritten", null, "BRIEF")), row.changes().toString());
    assertTrue(
        row.changes()
            .contains(
                new Change(
                    "deadline",
                    TrialClock.DEADLINE.toString(),
                    TrialClock.DEADLINE.plus(Duration.ofDays(1)).toString())),
        row.changes().toString());
  }

  @Test
  void isTakenAwayAsAFileWhichTheLogTells() throws Exception {
    makeJuror(lea);
    AuditExport file = export.handle(claire, AuditFilter.ALL, Locale.ENGLISH);
    String text;
    try (InputStream in = file.content()) {
      text = new String(in.readAllBytes(), UTF_8);
    }
    assertTrue(
        text.contains("2037-03-02T10:00:00+01:00,Claire,Changed the membership of Lea"), text);
    assertEquals("ExportAuditLog", log(AuditFilter.ALL).get(0).act());
  }
}
