package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.invitation.open.AdmissionRow;
import fr.passerelle.invitation.open.AdmissionStatus;
import fr.passerelle.invitation.open.AdmitPerson;
import fr.passerelle.invitation.open.BrowseAdmissions;
import fr.passerelle.invitation.open.BrowseOpenInvitations;
import fr.passerelle.invitation.open.Channel;
import fr.passerelle.invitation.open.JoinByOpenInvitation;
import fr.passerelle.invitation.open.MakeOpenInvitation;
import fr.passerelle.invitation.open.OpenInvitationForm;
import fr.passerelle.invitation.open.OpenInvitationRow;
import fr.passerelle.invitation.open.OpenInvitationStatus;
import fr.passerelle.invitation.open.PrintPoster;
import fr.passerelle.invitation.open.ReadOpenInvitation;
import fr.passerelle.invitation.open.RefusePerson;
import fr.passerelle.invitation.open.RevokeOpenInvitation;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.OpenTenant;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the poster on the wall to the membership, in the real database. */
class OpenInvitationUseCasesIT extends InsidePayara {
  @Inject MakeOpenInvitation make;
  @Inject RevokeOpenInvitation revoke;
  @Inject BrowseOpenInvitations browse;
  @Inject BrowseAdmissions browseAdmissions;
  @Inject ReadOpenInvitation read;
  @Inject JoinByOpenInvitation join;
  @Inject AdmitPerson admit;
  @Inject RefusePerson refuse;
  @Inject PrintPoster printPoster;
  @Inject ReadChallenge readChallenge;
  @Inject OpenTenant openTenant;
  @Inject CaseSteps steps;
  @Inject AtOnce atOnce;
  @Inject TrialMailer mailer;

  private TrialTenant tenant;
  private Actor claire;
  private Actor sam;

  @BeforeEach
  void openTenant() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    sam = tenant.stranger("Sam");
  }

  private UUID made(UUID challenge, Integer cap, boolean approval, String... domains) {
    return make.handle(
        claire,
        new OpenInvitationForm(
            "Wall",
            Circle.COWORKING,
            Role.CONTRIBUTOR,
            challenge,
            "Come in",
            List.of(domains),
            cap,
            30,
            approval));
  }

  private OpenInvitationRow row(UUID id) {
    return browse.handle(claire, null, 100).items().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String code(UUID id) {
    String address = row(id).address();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private AdmissionRow waiting() {
    List<AdmissionRow> rows =
        browseAdmissions.handle(claire, AdmissionStatus.WAITING, null, 100).items();
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0);
  }

  private void isNoMember(Actor person) {
    refuses(
        RefusalCode.NOT_FOUND, () -> openTenant.handle(tenant.summary().slug(), person.personId()));
  }

  @Test
  void makesWhoeverScansAMemberOfAConfidentialChallengeAndRecordsTheChannel() throws Exception {
    UUID secret =
        steps.published(
            claire,
            CaseSteps.form(
                "A secret",
                TrialClock.DEADLINE,
                Confidentiality.CONFIDENTIAL,
                CaseSteps.USEFUL,
                CaseSteps.CLEAR));
    UUID wall = made(secret, 10, false);
    assertEquals(secret, join.handle(sam, code(wall), Channel.QR).challengeId());
    Actor member = openTenant.handle(tenant.summary().slug(), sam.personId());
    assertEquals(Circle.COWORKING, member.circle());
    assertTrue(member.holds(Role.CONTRIBUTOR));
    assertEquals("A secret", readChallenge.handle(member, secret).title());
    AdmissionRow record = browseAdmissions.handle(claire, null, null, 10).items().get(0);
    assertEquals(sam.personId(), record.personId());
    assertEquals(Channel.QR, record.channel());
    assertEquals(AdmissionStatus.ADMITTED, record.status());
    assertEquals(1, row(wall).admitted());
  }

  @Test
  void letsInNoMoreThanItsCapHoweverManyComeAtOnce() throws Exception {
    UUID wall = made(null, 5, false);
    String code = code(wall);
    List<Callable<?>> scans = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Actor somebody = tenant.stranger("Somebody");
      scans.add(() -> join.handle(somebody, code, Channel.QR));
    }
    Map<String, Integer> ends = atOnce.run(scans);
    assertEquals(Map.of(DONE, 5, RefusalCode.OPEN_INVITATION_FULL.name(), 15), ends);
    assertEquals(5, row(wall).admitted());
    assertEquals(OpenInvitationStatus.FULL, row(wall).status());
    assertEquals("6", Root.one("SELECT COUNT(*) FROM membership WHERE tenant_id = ?", tenant.id()));
    refuses(
        RefusalCode.OPEN_INVITATION_FULL, () -> read.handle(Actor.visitor(tenant.summary()), code));
  }

  @Test
  void countsAPersonWhoClicksManyTimesOnce() throws Exception {
    UUID wall = made(null, 5, false);
    String code = code(wall);
    assertEquals(Map.of(DONE, 8), atOnce.run(8, () -> join.handle(sam, code, Channel.LINK)));
    assertEquals(1, row(wall).admitted());
    assertEquals(
        "1", Root.one("SELECT COUNT(*) FROM membership WHERE person_id = ?", sam.personId()));
  }

  @Test
  void changesNothingByReading() {
    UUID wall = made(null, 1, false);
    String code = code(wall);
    for (int scan = 0; scan < 3; scan++) {
      assertFalse(read.handle(sam, code).member());
    }
    assertEquals(0, row(wall).admitted());
    isNoMember(sam);
  }

  @Test
  void isForTheDomainsThatItNamesAndForVerifiedAddressesAlone() throws Exception {
    UUID closed = made(null, null, false, "elsewhere.example");
    refuses(RefusalCode.DOMAIN_NOT_ALLOWED, () -> join.handle(sam, code(closed), Channel.LINK));
    UUID open = made(null, null, false, "school.example");
    Root.change("UPDATE person SET email_verified = FALSE WHERE id = ?", sam.personId());
    refuses(RefusalCode.EMAIL_NOT_VERIFIED, () -> join.handle(sam, code(open), Channel.LINK));
    Root.change("UPDATE person SET email_verified = TRUE WHERE id = ?", sam.personId());
    join.handle(sam, code(open), Channel.LINK);
  }

  @Test
  void saysWhyItLetsNobodyIn() throws Exception {
    UUID wall = made(null, null, false);
    String code = code(wall);
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(30)));
    refuses(RefusalCode.OPEN_INVITATION_EXPIRED, () -> join.handle(sam, code, Channel.LINK));
    refuses(
        RefusalCode.OPEN_INVITATION_EXPIRED, () -> printPoster.handle(claire, wall, Locale.FRENCH));
    TrialClock.at(TrialClock.MORNING);
    revoke.handle(claire, wall);
    refuses(RefusalCode.OPEN_INVITATION_REVOKED, () -> join.handle(sam, code, Channel.LINK));
    refuses(
        RefusalCode.OPEN_INVITATION_UNKNOWN, () -> join.handle(sam, "x".repeat(26), Channel.LINK));
  }

  @Test
  void waitsForAnAdminsWordAndTellsThemOnceAnHour() throws Exception {
    UUID wall = made(null, 1, true);
    String code = code(wall);
    assertEquals(AdmissionStatus.WAITING, join.handle(sam, code, Channel.QR).status());
    assertEquals(AdmissionStatus.WAITING, join.handle(sam, code, Channel.QR).status());
    isNoMember(sam);
    for (int i = 0; i < 4; i++) {
      join.handle(tenant.stranger("Next"), code, Channel.LINK);
    }
    assertEquals("2", Root.one("SELECT COUNT(*) FROM mail WHERE tenant_id = ?", tenant.id()));
    List<Letter> letters = mailer.deliver(tenant);
    assertTrue(letters.get(0).subject().contains("5 people"), letters.get(0).subject());
    assertEquals(5, row(wall).waiting());
  }

  @Test
  void letsTheAdminsAdmitAndTellsThePerson() throws Exception {
    UUID secret =
        steps.published(
            claire,
            CaseSteps.form(
                "A secret",
                TrialClock.DEADLINE,
                Confidentiality.CONFIDENTIAL,
                CaseSteps.USEFUL,
                CaseSteps.CLEAR));
    UUID wall = made(secret, null, true);
    String code = code(wall);
    join.handle(sam, code, Channel.LINK);
    mailer.deliver(tenant);
    AdmissionRow asked = waiting();
    assertEquals("Sam", asked.displayName());
    admit.handle(claire, asked.id());
    Actor member = openTenant.handle(tenant.summary().slug(), sam.personId());
    assertEquals("A secret", readChallenge.handle(member, secret).title());
    List<Letter> letters = mailer.deliver(tenant);
    assertEquals(1, letters.size());
    assertEquals(TrialTenant.address("Sam", sam.personId()), letters.get(0).to());
    assertTrue(letters.get(0).text().contains("/challenges/" + secret), letters.get(0).text());
    refuses(RefusalCode.ADMISSION_DECIDED, () -> refuse.handle(claire, asked.id()));
  }

  @Test
  void letsWhoWasRefusedAskAgainAMonthLater() throws Exception {
    UUID wall = made(null, null, true);
    String code = code(wall);
    join.handle(sam, code, Channel.LINK);
    mailer.deliver(tenant);
    refuse.handle(claire, waiting().id());
    List<Letter> letters = mailer.deliver(tenant);
    assertTrue(letters.get(0).subject().contains("Your request"), letters.get(0).subject());
    isNoMember(sam);
    refuses(RefusalCode.ADMISSION_REFUSED, () -> join.handle(sam, code, Channel.LINK));
    Root.change(
        "UPDATE open_invitation SET expires_at = expires_at + INTERVAL 60 DAY WHERE id = ?", wall);
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(30)));
    assertEquals(AdmissionStatus.WAITING, join.handle(sam, code, Channel.QR).status());
  }

  @Test
  void keepsTheCapAlsoWhereAnAdminAdmits() throws Exception {
    UUID wall = made(null, 1, true);
    String code = code(wall);
    join.handle(sam, code, Channel.LINK);
    join.handle(tenant.stranger("Next"), code, Channel.LINK);
    List<AdmissionRow> rows =
        browseAdmissions.handle(claire, AdmissionStatus.WAITING, null, 10).items();
    admit.handle(claire, rows.get(0).id());
    refuses(RefusalCode.OPEN_INVITATION_FULL, () -> admit.handle(claire, rows.get(1).id()));
  }

  @Test
  void leadsMembersOnWithTheRolesTheyHaveAndWithoutCounting() throws Exception {
    Actor nadia = tenant.juror("Nadia");
    UUID wall = made(null, 1, false);
    assertEquals(AdmissionStatus.ADMITTED, join.handle(nadia, code(wall), Channel.QR).status());
    Actor still = openTenant.handle(tenant.summary().slug(), nadia.personId());
    assertEquals(Set.of(Role.JUROR), still.roles());
    assertEquals(Circle.INVESTOR, still.circle());
    assertEquals(0, row(wall).admitted());
  }

  @Test
  void opensNoChallengeToMembersThatItWouldNotOpenToNewcomers() throws Exception {
    Actor lea = tenant.student("Lea");
    UUID challenge = steps.published(claire);
    UUID asking = made(challenge, null, true);
    UUID elsewhere = made(challenge, null, false, "elsewhere.example");
    UUID open = made(challenge, null, false);
    assertNull(join.handle(lea, code(asking), Channel.LINK).challengeId());
    assertNull(join.handle(lea, code(elsewhere), Channel.LINK).challengeId());
    assertEquals(challenge, join.handle(lea, code(open), Channel.LINK).challengeId());
  }

  @Test
  void isNoWayAroundASuspension() throws Exception {
    Actor lea = tenant.student("Lea");
    Root.change("UPDATE membership SET status = 'SUSPENDED' WHERE person_id = ?", lea.personId());
    UUID wall = made(null, null, false);
    Actor outside = Actor.outsider(tenant.summary(), lea.personId());
    refuses(RefusalCode.MEMBERSHIP_SUSPENDED, () -> join.handle(outside, code(wall), Channel.LINK));
  }

  @Test
  void asksAnAdminAboutThoseWhoWereMembersOnce() throws Exception {
    Actor lea = tenant.student("Lea");
    Root.change("UPDATE membership SET status = 'ENDED' WHERE person_id = ?", lea.personId());
    UUID wall = made(null, null, false);
    Actor outside = Actor.outsider(tenant.summary(), lea.personId());
    assertEquals(AdmissionStatus.WAITING, join.handle(outside, code(wall), Channel.LINK).status());
    isNoMember(outside);
    admit.handle(claire, waiting().id());
    openTenant.handle(tenant.summary().slug(), lea.personId());
  }

  @Test
  void knowsNothingOfAnotherTenant() throws Exception {
    UUID wall = made(null, null, true);
    String code = code(wall);
    join.handle(sam, code, Channel.LINK);
    UUID asked = waiting().id();
    TrialTenant other = TrialTenant.open();
    Actor marc = other.owner("Marc");
    refuses(
        RefusalCode.OPEN_INVITATION_UNKNOWN,
        () -> join.handle(Actor.outsider(other.summary(), sam.personId()), code, Channel.LINK));
    refuses(RefusalCode.NOT_FOUND, () -> revoke.handle(marc, wall));
    refuses(RefusalCode.NOT_FOUND, () -> printPoster.handle(marc, wall, Locale.FRENCH));
    refuses(RefusalCode.NOT_FOUND, () -> admit.handle(marc, asked));
    refuses(RefusalCode.NOT_FOUND, () -> refuse.handle(marc, asked));
    assertTrue(browse.handle(marc, null, 10).items().isEmpty());
    assertTrue(browseAdmissions.handle(marc, null, null, 10).items().isEmpty());
  }

  @Test
  void writesDownWhatAdminsDid() throws Exception {
    UUID wall = made(null, null, true);
    join.handle(sam, code(wall), Channel.LINK);
    admit.handle(claire, waiting().id());
    revoke.handle(claire, wall);
    assertEquals(
        List.of("MakeOpenInvitation", "AdmitPerson", "RevokeOpenInvitation"),
        Root.all("SELECT act FROM audit_entry WHERE tenant_id = ? ORDER BY id", tenant.id()));
  }

  @Test
  void printsAPosterInEitherLanguage() {
    UUID wall = made(null, null, false);
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      byte[] pdf = printPoster.handle(claire, wall, language).pdf();
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }
  }
}
