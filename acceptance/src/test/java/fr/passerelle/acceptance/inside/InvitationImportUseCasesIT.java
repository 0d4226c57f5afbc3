package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.files.Upload;
import fr.passerelle.invitation.BrowseInvitations;
import fr.passerelle.invitation.CountInvitations;
import fr.passerelle.invitation.DeclineInvitation;
import fr.passerelle.invitation.ExtendInvitation;
import fr.passerelle.invitation.InvitationFilter;
import fr.passerelle.invitation.InvitationForm;
import fr.passerelle.invitation.InvitationRow;
import fr.passerelle.invitation.InvitationStatus;
import fr.passerelle.invitation.InviteContributor;
import fr.passerelle.invitation.OptOut;
import fr.passerelle.invitation.ReadInvitation;
import fr.passerelle.invitation.ReadOptOut;
import fr.passerelle.invitation.RemindInvitation;
import fr.passerelle.invitation.RemindInvited;
import fr.passerelle.invitation.ResendInvitation;
import fr.passerelle.invitation.SendReminders;
import fr.passerelle.invitation.batch.BrowseImportLines;
import fr.passerelle.invitation.batch.BrowseImports;
import fr.passerelle.invitation.batch.ConfirmForm;
import fr.passerelle.invitation.batch.ConfirmImport;
import fr.passerelle.invitation.batch.DiscardImport;
import fr.passerelle.invitation.batch.DropImportLine;
import fr.passerelle.invitation.batch.ImportStatus;
import fr.passerelle.invitation.batch.ImportView;
import fr.passerelle.invitation.batch.LegalBasis;
import fr.passerelle.invitation.batch.LineForm;
import fr.passerelle.invitation.batch.LineRow;
import fr.passerelle.invitation.batch.LineState;
import fr.passerelle.invitation.batch.MendImportLine;
import fr.passerelle.invitation.batch.PreviewInvitations;
import fr.passerelle.invitation.batch.ReadImport;
import fr.passerelle.invitation.batch.RestoreImportLine;
import fr.passerelle.invitation.batch.SendImport;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a file to letters and back, in the real database. */
class InvitationImportUseCasesIT extends InsidePayara {
  private static final Pattern LINK = Pattern.compile("/invitation/[a-z0-9-]+/([A-Za-z0-9_-]+)");
  private static final Pattern STOP = Pattern.compile("/no-invitations/[a-z0-9-]+/(\\w+)");
  private static final Duration DAY = Duration.ofDays(1);

  @Inject PreviewInvitations preview;
  @Inject ReadImport read;
  @Inject BrowseImports browse;
  @Inject BrowseImportLines browseLines;
  @Inject MendImportLine mend;
  @Inject DropImportLine drop;
  @Inject RestoreImportLine restore;
  @Inject ConfirmImport confirm;
  @Inject DiscardImport discard;
  @Inject SendImport sendImport;
  @Inject SendReminders sendReminders;
  @Inject InviteContributor invite;
  @Inject ResendInvitation resend;
  @Inject ExtendInvitation extend;
  @Inject RemindInvitation remind;
  @Inject RemindInvited remindInvited;
  @Inject ReadInvitation readInvitation;
  @Inject DeclineInvitation decline;
  @Inject ReadOptOut readOptOut;
  @Inject OptOut optOut;
  @Inject BrowseInvitations browseInvitations;
  @Inject CountInvitations countInvitations;
  @Inject AtOnce atOnce;
  @Inject TrialMailer mailer;

  private TrialTenant tenant;
  private Actor claire;

  @BeforeEach
  void openTenant() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
  }

  private static Upload file(String content) {
    return new Upload("class.csv", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static String people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "Person " + i + ",p" + i + "@school.example")
        .collect(Collectors.joining("\n", "name,email\n", "\n"));
  }

  private UUID previewed(String content) {
    return preview.handle(claire, file(content));
  }

  private List<LineRow> lines(UUID list) {
    return browseLines.handle(claire, list, List.of(), null, 100).items();
  }

  private LineRow line(UUID list, int number) {
    return lines(list).stream().filter(row -> row.number() == number).findFirst().orElseThrow();
  }

  private ImportView view(UUID list) {
    return read.handle(claire, list);
  }

  private static ConfirmForm form() {
    return new ConfirmForm(
        Circle.STUDENT, Role.CONTRIBUTOR, null, "Come", 14, "en", LegalBasis.PARTNER);
  }

  private void confirmed(UUID list) {
    confirm.handle(claire, list, view(list).head().version(), form());
  }

  private Optional<Instant> piece(UUID list) throws Exception {
    return sendImport.run(new Job(tenant.id(), list));
  }

  private void sentWhole(UUID list) throws Exception {
    Optional<Instant> next = piece(list);
    while (next.isPresent() && !next.get().isAfter(TrialClock.MORNING)) {
      next = piece(list);
    }
  }

  private String count(String table) throws SQLException {
    return Root.one("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?", tenant.id());
  }

  private UUID invited(String email) {
    return invite.handle(
        claire, new InvitationForm(email, Circle.STUDENT, Role.CONTRIBUTOR, null, "", 14, "en"));
  }

  private InvitationRow invitation(UUID id) {
    return browseInvitations.handle(claire, null, null, 100).items().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String found(Pattern pattern, Letter letter) {
    Matcher matcher = pattern.matcher(letter.text());
    assertTrue(matcher.find(), letter.text());
    return matcher.group(1);
  }

  private Actor visitor() {
    return Actor.visitor(tenant.summary());
  }

  @Test
  void showsWhatWouldLeaveAndSendsNothing() throws Exception {
    Actor lea = tenant.student("Lea");
    invited("invited@school.example");
    mailer.deliver(tenant);
    UUID list =
        previewed(
            "name;email;circle\nA;a@school.example;\nB;b@school;\nC;a@SCHOOL.example;\nLea;"
                + TrialTenant.address("Lea", lea.personId())
                + ";\nD;invited@school.example;\nE;e@school.example;alumni\n");
    assertEquals(
        List.of(
            LineState.READY,
            LineState.ERROR,
            LineState.DUPLICATE,
            LineState.ALREADY_MEMBER,
            LineState.ALREADY_INVITED,
            LineState.ERROR),
        lines(list).stream().map(LineRow::state).toList());
    assertEquals(RefusalCode.UNKNOWN_CIRCLE, line(list, 7).problem());
    assertEquals(
        Map.of(
            LineState.READY, 1,
            LineState.ERROR, 2,
            LineState.DUPLICATE, 1,
            LineState.ALREADY_MEMBER, 1,
            LineState.ALREADY_INVITED, 1),
        view(list).head().counts());
    assertTrue(piece(list).isEmpty());
    assertEquals("1", count("invitation"));
    assertTrue(mailer.deliver(tenant).isEmpty());
  }

  @Test
  void readsTwoThousandLinesInAFewDozenStatements() throws Exception {
    String file = people(2000);
    StatementLog.Counted counted =
        StatementLog.of(claire.personId(), () -> preview.handle(claire, file(file)));
    assertTrue(counted.data() < 60, counted.toString());
  }

  @Test
  void judgesALineAnewWhenItIsMendedDroppedOrBroughtBack() {
    UUID list = previewed("email\na@school.example\na@school.example\nb@school\n");
    LineRow wrong = line(list, 4);
    refuses(
        RefusalCode.INVALID_EMAIL,
        () ->
            mend.handle(claire, list, wrong.id(), wrong.version(), new LineForm("b@", null, null)));
    mend.handle(
        claire, list, wrong.id(), wrong.version(), new LineForm("a@school.example", null, null));
    assertEquals(LineState.DUPLICATE, line(list, 4).state());
    refuses(
        RefusalCode.CHANGED_MEANWHILE,
        () ->
            mend.handle(
                claire,
                list,
                wrong.id(),
                wrong.version(),
                new LineForm("c@school.example", null, null)));
    drop.handle(claire, list, line(list, 2).id());
    assertEquals(LineState.DROPPED, line(list, 2).state());
    assertEquals(LineState.READY, line(list, 3).state());
    restore.handle(claire, list, line(list, 2).id());
    assertEquals(LineState.READY, line(list, 2).state());
    assertEquals(LineState.DUPLICATE, line(list, 3).state());
    assertEquals(Map.of(LineState.READY, 1, LineState.DUPLICATE, 2), view(list).head().counts());
  }

  @Test
  void invitesEachReadyLineOnceHoweverOftenItsPieceRuns() throws Exception {
    UUID list = previewed(people(60) + "wrong\n");
    confirmed(list);
    assertEquals("0", count("invitation"));
    assertTrue(piece(list).isPresent());
    assertEquals("50", count("invitation"));
    assertEquals(ImportStatus.SENDING, view(list).head().status());
    assertTrue(piece(list).isEmpty());
    assertTrue(piece(list).isEmpty());
    assertEquals("60", count("invitation"));
    assertEquals("60", count("mail"));
    assertEquals(ImportStatus.DONE, view(list).head().status());
    assertEquals(Map.of(LineState.SENT, 60, LineState.ERROR, 1), view(list).head().counts());
    List<Letter> letters = mailer.deliver(tenant);
    assertEquals(60, letters.stream().map(Letter::to).distinct().count());
    assertEquals(60, letters.size());
    assertEquals(
        "Person 0",
        Root.one(
            "SELECT name FROM invitation WHERE tenant_id = ? AND email = 'p0@school.example'",
            tenant.id()));
  }

  @Test
  void sendsAPieceOnceThoughTwoMachinesRunItAtOnce() throws Exception {
    UUID list = previewed(people(50));
    confirmed(list);
    atOnce.run(4, () -> piece(list));
    assertEquals("50", count("invitation"));
    assertEquals("50", count("mail"));
  }

  @Test
  void isConfirmedOnceOfTwoAtOnce() throws Exception {
    UUID list = previewed(people(2));
    int version = view(list).head().version();
    Map<String, Integer> ends =
        atOnce.run(4, () -> run(() -> confirm.handle(claire, list, version, form())));
    assertEquals(Map.of(DONE, 1, RefusalCode.IMPORT_CLOSED.name(), 3), ends);
    assertEquals(
        "1",
        Root.one(
            "SELECT COUNT(*) FROM jobs.scheduled_tasks WHERE task_name = 'send-invitations'"
                + " AND task_instance = ?",
            tenant.id() + "/" + list));
  }

  private static Object run(Runnable deed) {
    deed.run();
    return null;
  }

  @Test
  void isConfirmedAsItWasSeen() {
    UUID list = previewed(people(2));
    int seen = view(list).head().version();
    drop.handle(claire, list, line(list, 2).id());
    refuses(RefusalCode.CHANGED_MEANWHILE, () -> confirm.handle(claire, list, seen, form()));
    int again = view(list).head().version();
    LineRow other = line(list, 3);
    mend.handle(
        claire, list, other.id(), other.version(), new LineForm("q@school.example", null, null));
    assertEquals(Map.of(LineState.READY, 1, LineState.DROPPED, 1), view(list).head().counts());
    refuses(RefusalCode.CHANGED_MEANWHILE, () -> confirm.handle(claire, list, again, form()));
  }

  @Test
  void asksAgainBeforeEachLetterWhatHasComeUpSince() throws Exception {
    UUID list = previewed("email\na@school.example\nb@school.example\n");
    confirmed(list);
    invited("a@school.example");
    piece(list);
    assertEquals(LineState.ALREADY_INVITED, line(list, 2).state());
    assertEquals(LineState.SENT, line(list, 3).state());
    assertEquals("2", count("invitation"));
  }

  @Test
  void goesOnByItselfTheNextMorningWhereTheDayIsSpent() throws Exception {
    UUID list = previewed(people(30));
    Root.change(
        "INSERT INTO invitation_day (tenant_id, id, day, sent) VALUES (?, ?, '2037-03-02', 490)",
        tenant.id(),
        Ids.next());
    assertEquals(10, view(list).leftToday());
    confirmed(list);
    Instant next = piece(list).orElseThrow();
    assertEquals(Instant.parse("2037-03-03T08:00:00Z"), next);
    assertEquals(Map.of(LineState.SENT, 10, LineState.CAPPED, 20), view(list).head().counts());
    assertEquals(next, view(list).head().resumesAt());
    refuses(RefusalCode.INVITATIONS_SPENT, () -> invited("late@school.example"));
    TrialClock.at(next);
    assertTrue(piece(list).isEmpty());
    assertEquals(Map.of(LineState.SENT, 30), view(list).head().counts());
  }

  @Test
  void stopsOnTheWayAndForgetsWhatHasNotLeft() throws Exception {
    UUID list = previewed(people(60));
    confirmed(list);
    piece(list);
    discard.handle(claire, list);
    assertTrue(piece(list).isEmpty());
    assertEquals("50", count("invitation"));
    assertEquals("50", count("invitation_import_line"));
    UUID other = previewed(people(3));
    discard.handle(claire, other);
    assertEquals("50", count("invitation_import_line"));
    refuses(RefusalCode.IMPORT_CLOSED, () -> discard.handle(claire, other));
  }

  @Test
  void knowsNothingOfAnotherTenant() throws Exception {
    UUID list = previewed(people(2));
    LineRow line = line(list, 2);
    TrialTenant other = TrialTenant.open();
    Actor marc = other.owner("Marc");
    refuses(RefusalCode.NOT_FOUND, () -> read.handle(marc, list));
    refuses(RefusalCode.NOT_FOUND, () -> browseLines.handle(marc, list, List.of(), null, 9));
    refuses(RefusalCode.NOT_FOUND, () -> drop.handle(marc, list, line.id()));
    refuses(RefusalCode.NOT_FOUND, () -> confirm.handle(marc, list, 1, form()));
    refuses(RefusalCode.NOT_FOUND, () -> discard.handle(marc, list));
    assertTrue(browse.handle(marc, null, 10).items().isEmpty());
    UUID own = preview.handle(marc, file(people(1)));
    refuses(RefusalCode.NOT_FOUND, () -> drop.handle(marc, own, line.id()));
  }

  @Test
  void neverWritesAgainToWhoeverOptedOut() throws Exception {
    UUID first = invited("lea@school.example");
    Letter letter = mailer.deliver(tenant).get(0);
    String code = found(STOP, letter);
    assertTrue(letter.unsubscribeUrl().endsWith(code + "/one-click"), letter.unsubscribeUrl());
    assertTrue(letter.html().contains("/no-invitations/"), letter.html());
    assertEquals(false, readOptOut.handle(visitor(), code).done());
    optOut.handle(visitor(), code);
    optOut.handle(visitor(), code);
    assertEquals(true, readOptOut.handle(visitor(), code).done());
    assertEquals(InvitationStatus.DECLINED, invitation(first).status());
    refuses(RefusalCode.ADDRESS_OPTED_OUT, () -> invited("lea@school.example"));
    refuses(RefusalCode.ADDRESS_OPTED_OUT, () -> resend.handle(claire, first, 14));
    refuses(RefusalCode.ADDRESS_OPTED_OUT, () -> remind.handle(claire, first));
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(300)));
    UUID list = previewed("email\nlea@school.example\n");
    assertEquals(LineState.OPTED_OUT, line(list, 2).state());
    refuses(RefusalCode.ADDRESS_OPTED_OUT, () -> invited("lea@school.example"));
    assertEquals(
        "0", Root.one("SELECT COUNT(*) FROM invitation_opt_out WHERE address_hash LIKE '%lea%'"));
    TrialTenant other = TrialTenant.open();
    invite.handle(
        other.owner("Marc"),
        new InvitationForm(
            "lea@school.example", Circle.STUDENT, Role.CONTRIBUTOR, null, "", 14, "en"));
  }

  @Test
  void leavesWhoeverDeclinedInPeaceForAMonth() throws Exception {
    invited("lea@school.example");
    String token = found(LINK, mailer.deliver(tenant).get(0));
    String code = decline.handle(visitor(), token);
    assertEquals("l•••@school.example", readOptOut.handle(visitor(), code).maskedEmail());
    refuses(RefusalCode.DECLINED_LATELY, () -> invited("lea@school.example"));
    UUID list = previewed("email\nlea@school.example\n");
    assertEquals(LineState.OPTED_OUT, line(list, 2).state());
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(30)));
    invited("lea@school.example");
  }

  @Test
  void writesDownThatTheLetterWasOpenedAndConsumesNothing() throws Exception {
    UUID id = invited("lea@school.example");
    String token = found(LINK, mailer.deliver(tenant).get(0));
    assertNull(invitation(id).seenAt());
    assertEquals(1, countInvitations.handle(claire).get(InvitationFilter.UNOPENED));
    readInvitation.handle(visitor(), token);
    TrialClock.at(TrialClock.MORNING.plus(DAY));
    readInvitation.handle(visitor(), token);
    assertEquals(TrialClock.MORNING, invitation(id).seenAt());
    assertEquals(0, countInvitations.handle(claire).get(InvitationFilter.UNOPENED));
    assertEquals(1, countInvitations.handle(claire).get(InvitationFilter.SENT));
    decline.handle(visitor(), token);
    assertEquals(1, countInvitations.handle(claire).get(InvitationFilter.DECLINED));
  }

  @Test
  void saysWhereTheMailServerKnowsNobodyAndDoesNotTryAgain() throws Exception {
    String address = "nobody" + tenant.id() + "@school.example";
    mailer.knowsNot(address);
    UUID id = invited(address);
    assertTrue(mailer.deliver(tenant).isEmpty());
    assertEquals(InvitationStatus.UNDELIVERED, invitation(id).status());
    assertEquals("550 5.1.1 User unknown", invitation(id).problem());
    assertEquals(
        id,
        browseInvitations
            .handle(claire, InvitationFilter.UNDELIVERED, null, 9)
            .items()
            .get(0)
            .id());
    assertNotEquals(null, Root.one("SELECT refused_at FROM mail WHERE tenant_id = ?", tenant.id()));
    assertTrue(mailer.deliver(tenant).isEmpty());
  }

  @Test
  void remindsWithANewLinkAndTheSameExpiry() throws Exception {
    UUID id = invited("lea@school.example");
    Letter first = mailer.deliver(tenant).get(0);
    Instant expires = invitation(id).expiresAt();
    refuses(RefusalCode.REMINDED_LATELY, () -> remind.handle(claire, id));
    TrialClock.at(TrialClock.MORNING.plus(DAY).plus(DAY));
    remind.handle(claire, id);
    refuses(RefusalCode.REMINDED_LATELY, () -> remind.handle(claire, id));
    Letter second = mailer.deliver(tenant).get(0);
    assertTrue(second.subject().startsWith("A reminder"), second.subject());
    refuses(
        RefusalCode.INVITATION_UNKNOWN, () -> readInvitation.handle(visitor(), found(LINK, first)));
    readInvitation.handle(visitor(), found(LINK, second));
    assertEquals(found(STOP, first), found(STOP, second));
    assertEquals(expires, invitation(id).expiresAt());
  }

  @Test
  void remindsAllWhoHaveNotAnsweredOnce() throws Exception {
    UUID list = previewed(people(60));
    confirmed(list);
    sentWhole(list);
    mailer.deliver(tenant);
    Job job = new Job(tenant.id(), Ids.next());
    assertTrue(sendReminders.run(job).isEmpty());
    assertTrue(mailer.deliver(tenant).isEmpty());
    TrialClock.at(TrialClock.MORNING.plus(DAY).plus(DAY));
    remindInvited.handle(claire);
    assertEquals(
        "1",
        Root.one(
            "SELECT COUNT(*) FROM jobs.scheduled_tasks WHERE task_name = 'remind-invited'"
                + " AND task_instance LIKE ?",
            tenant.id() + "/%"));
    assertTrue(sendReminders.run(job).isPresent());
    assertTrue(sendReminders.run(job).isEmpty());
    assertTrue(sendReminders.run(job).isEmpty());
    assertEquals(60, mailer.deliver(tenant).size());
  }

  @Test
  void givesMoreTimeWithoutALetter() throws Exception {
    UUID id = invited("lea@school.example");
    String token = found(LINK, mailer.deliver(tenant).get(0));
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(15)));
    refuses(RefusalCode.INVITATION_EXPIRED, () -> readInvitation.handle(visitor(), token));
    extend.handle(claire, id, 14);
    readInvitation.handle(visitor(), token);
    assertTrue(mailer.deliver(tenant).isEmpty());
    refuses(RefusalCode.OUT_OF_RANGE, () -> extend.handle(claire, id, 15));
  }
}
