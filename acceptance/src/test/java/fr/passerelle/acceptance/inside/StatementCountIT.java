package fr.passerelle.acceptance.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.acceptance.inside.CaseSteps.Written;
import fr.passerelle.acceptance.inside.StatementLog.Counted;
import fr.passerelle.audit.ActGroup;
import fr.passerelle.audit.AuditFilter;
import fr.passerelle.audit.BrowseAuditLog;
import fr.passerelle.audit.BrowseAuditPeople;
import fr.passerelle.casework.AttachDeliverable;
import fr.passerelle.casework.BrowseSubmissions;
import fr.passerelle.casework.ReadSubmission;
import fr.passerelle.casework.SubmitSolution;
import fr.passerelle.challenge.AttachDocument;
import fr.passerelle.challenge.BrowseChallenges;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.evaluation.BrowseJuryWork;
import fr.passerelle.evaluation.RankSubmissions;
import fr.passerelle.files.Upload;
import fr.passerelle.home.SeeHome;
import fr.passerelle.home.SeeProfile;
import fr.passerelle.home.SeeSpaces;
import fr.passerelle.invitation.BrowseInvitations;
import fr.passerelle.invitation.CountInvitations;
import fr.passerelle.invitation.InvitationForm;
import fr.passerelle.invitation.InviteContributor;
import fr.passerelle.invitation.batch.BrowseImportLines;
import fr.passerelle.invitation.batch.BrowseImports;
import fr.passerelle.invitation.batch.PreviewInvitations;
import fr.passerelle.invitation.batch.ReadImport;
import fr.passerelle.invitation.open.BrowseAdmissions;
import fr.passerelle.invitation.open.BrowseOpenInvitations;
import fr.passerelle.invitation.open.Channel;
import fr.passerelle.invitation.open.JoinByOpenInvitation;
import fr.passerelle.invitation.open.MakeOpenInvitation;
import fr.passerelle.invitation.open.OpenInvitationForm;
import fr.passerelle.membership.BrowseMembers;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.operator.BrowseOperatorActs;
import fr.passerelle.operator.BrowseTenants;
import fr.passerelle.operator.SuspendTenant;
import fr.passerelle.operator.TenantFilter;
import fr.passerelle.recognition.BrowseThanks;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many statements a page asks for: at most three for its data, the same for one row as for
 * many. Three more begin the transaction with the tenant's context, commit it, and clear the
 * context; the server sends them with or without tenants.
 */
class StatementCountIT extends InsidePayara {
  private static final int MANY = 12;
  private static final int MOST = 3;
  private static final int FRAME = 2;
  private static final LocalDate DAY = LocalDate.parse("2037-03-02");

  @Inject BrowseChallenges browseChallenges;
  @Inject ReadChallenge readChallenge;
  @Inject AttachDocument attachDocument;
  @Inject BrowseSubmissions browseSubmissions;
  @Inject ReadSubmission readSubmission;
  @Inject AttachDeliverable attachDeliverable;
  @Inject SubmitSolution submit;
  @Inject BrowseJuryWork browseJuryWork;
  @Inject RankSubmissions rank;
  @Inject BrowseThanks browseThanks;
  @Inject SeeHome seeHome;
  @Inject SeeSpaces seeSpaces;
  @Inject SeeProfile seeProfile;
  @Inject BrowseMembers browseMembers;
  @Inject InviteContributor inviteContributor;
  @Inject BrowseInvitations browseInvitations;
  @Inject CountInvitations countInvitations;
  @Inject PreviewInvitations previewInvitations;
  @Inject BrowseImports browseImports;
  @Inject BrowseImportLines browseImportLines;
  @Inject ReadImport readImport;
  @Inject MakeOpenInvitation makeOpenInvitation;
  @Inject BrowseOpenInvitations browseOpenInvitations;
  @Inject BrowseAdmissions browseAdmissions;
  @Inject BrowseAuditLog browseAuditLog;
  @Inject BrowseAuditPeople browseAuditPeople;
  @Inject BrowseTenants browseTenants;
  @Inject SuspendTenant suspendTenant;
  @Inject BrowseOperatorActs browseOperatorActs;
  @Inject JoinByOpenInvitation join;
  @Inject CaseSteps steps;

  private TrialTenant tenant;
  private Actor claire;
  private Actor nadia;
  private Actor lea;
  private UUID challenge;

  @BeforeEach
  void publishAChallenge() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    nadia = tenant.juror("Nadia");
    lea = tenant.student("Lea");
    challenge = steps.published(claire);
  }

  private static Upload file(int number) {
    return new Upload(
        "plan" + number + ".txt", new ByteArrayInputStream(("plan " + number).getBytes(UTF_8)));
  }

  private interface Growth {
    void step(int number) throws Exception;
  }

  /** Counts with one row, lets {@link #MANY} more grow, and counts again. */
  private static void staysLean(Actor reader, Callable<?> useCase, Growth growth) throws Exception {
    Counted few = StatementLog.of(reader.personId(), useCase);
    for (int i = 0; i < MANY; i++) {
      growth.step(i);
    }
    Counted many = StatementLog.of(reader.personId(), useCase);
    assertEquals(few, many);
    assertTrue(many.data() >= 1 && many.data() <= MOST, many.toString());
    assertEquals(FRAME, many.frame());
  }

  private void oneMoreSolution(int number) throws SQLException {
    steps.handedIn(tenant.student("S" + number), challenge, "Team " + number);
  }

  @Test
  void challenges() throws Exception {
    staysLean(
        lea,
        () -> browseChallenges.handle(lea, null, null, 100),
        i -> steps.published(claire, CaseSteps.form("Number " + i)));
  }

  @Test
  void challenge() throws Exception {
    attachDocument.handle(claire, challenge, file(-1));
    staysLean(
        lea,
        () -> readChallenge.handle(lea, challenge),
        i -> {
          if (i < 6) {
            attachDocument.handle(claire, challenge, file(i));
          }
        });
  }

  @Test
  void solutionForItsTeam() throws Exception {
    UUID solution = steps.handedIn(lea, challenge, "Fireflies");
    staysLean(lea, () -> readSubmission.handle(lea, solution), i -> grow(solution, i));
  }

  @Test
  void solutionForManagers() throws Exception {
    UUID solution = steps.handedIn(lea, challenge, "Fireflies");
    staysLean(claire, () -> readSubmission.handle(claire, solution), i -> grow(solution, i));
  }

  private void grow(UUID solution, int number) {
    if (number < 6) {
      attachDeliverable.handle(lea, solution, file(number));
    }
    int version = readSubmission.handle(lea, solution).version();
    submit.handle(lea, solution, steps.write(lea, solution, version, "Version " + number));
  }

  @Test
  void solutionsOfAChallenge() throws Exception {
    oneMoreSolution(-1);
    staysLean(
        claire,
        () -> browseSubmissions.handle(claire, challenge, Ids.LAST, 100),
        this::oneMoreSolution);
  }

  @Test
  void pileOfAJuror() throws Exception {
    oneMoreSolution(-1);
    staysLean(
        nadia,
        () -> {
          TrialClock.at(TrialClock.DEADLINE);
          return browseJuryWork.handle(nadia, challenge);
        },
        this::oneMoreInTime);
  }

  @Test
  void ranking() throws Exception {
    oneMoreSolution(-1);
    staysLean(claire, () -> rank.handle(claire, challenge), this::oneMoreJudged);
  }

  @Test
  void thanks() throws Exception {
    oneMoreSolution(-1);
    staysLean(claire, () -> browseThanks.handle(claire, challenge), this::oneMoreSolution);
  }

  private void oneMoreInTime(int number) throws SQLException {
    TrialClock.at(TrialClock.MORNING);
    oneMoreSolution(number);
  }

  private void oneMoreJudged(int number) throws SQLException {
    TrialClock.at(TrialClock.MORNING);
    UUID solution = steps.handedIn(tenant.student("S" + number), challenge, "Team " + number);
    TrialClock.at(TrialClock.DEADLINE);
    steps.judge(nadia, challenge, solution, 3, 3);
  }

  @Test
  void membersWithWhatBroughtThemIn() throws Exception {
    String code = openDoor();
    comesBy(code, -1);
    staysLean(claire, () -> browseMembers.handle(claire, null, null, 100), i -> comesBy(code, i));
  }

  @Test
  void auditLog() throws Exception {
    openDoor();
    openDoor();
    staysLean(
        claire, () -> browseAuditLog.handle(claire, AuditFilter.ALL, null, 100), i -> openDoor());
    AuditFilter all = new AuditFilter(claire.personId(), ActGroup.INVITATIONS, DAY, DAY);
    UUID newest = browseAuditLog.handle(claire, all, null, 1).next();
    staysLean(claire, () -> browseAuditLog.handle(claire, all, newest, 100), i -> openDoor());
  }

  @Test
  void peopleOfTheAuditLog() throws Exception {
    staysLean(
        claire, () -> browseAuditPeople.handle(claire, lea.personId()), i -> tenant.owner("O" + i));
  }

  @Test
  void invitationsAndHowManyThereAre() throws Exception {
    invited(-1);
    staysLean(claire, () -> browseInvitations.handle(claire, null, null, 100), this::invited);
    staysLean(claire, () -> countInvitations.handle(claire), i -> invited(i + MANY));
  }

  private void invited(int number) {
    inviteContributor.handle(
        claire,
        new InvitationForm(
            "p" + number + "@school.example",
            Circle.STUDENT,
            Role.CONTRIBUTOR,
            null,
            "",
            14,
            "en"));
  }

  @Test
  void listsOfPeopleToInviteAndTheirLines() throws Exception {
    UUID list = listed(1);
    staysLean(claire, () -> browseImports.handle(claire, null, 100), i -> listed(i + 2));
    staysLean(claire, () -> readImport.handle(claire, list), i -> listed(i + 2));
    UUID[] many = {listed(1)};
    Counted few =
        StatementLog.of(
            claire.personId(),
            () -> browseImportLines.handle(claire, many[0], List.of(), null, 100));
    many[0] = listed(90);
    assertEquals(
        few,
        StatementLog.of(
            claire.personId(),
            () -> browseImportLines.handle(claire, many[0], List.of(), null, 100)));
    assertTrue(few.data() <= MOST, few.toString());
  }

  private UUID listed(int lines) {
    StringBuilder file = new StringBuilder("email\n");
    for (int i = 0; i < lines; i++) {
      file.append("q").append(i).append("@school.example\n");
    }
    return previewInvitations.handle(
        claire, new Upload("list.csv", new ByteArrayInputStream(file.toString().getBytes(UTF_8))));
  }

  @Test
  void openInvitations() throws Exception {
    openDoor();
    staysLean(claire, () -> browseOpenInvitations.handle(claire, null, 100), i -> openDoor());
  }

  @Test
  void admissions() throws Exception {
    String code = openDoor();
    comesBy(code, -1);
    staysLean(
        claire, () -> browseAdmissions.handle(claire, null, null, 100), i -> comesBy(code, i));
  }

  /** The code of an open invitation more. */
  private String openDoor() {
    makeOpenInvitation.handle(
        claire,
        new OpenInvitationForm(
            "Wall", Circle.READER, Role.CONTRIBUTOR, null, "", List.of(), null, 9, false));
    String address = browseOpenInvitations.handle(claire, null, 1).items().get(0).address();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private void comesBy(String code, int number) throws SQLException {
    join.handle(tenant.stranger("C" + number), code, Channel.QR);
  }

  @Test
  void tenantsAndActsOfOperators() throws Exception {
    Actor otto = Actor.operator(Ids.next());
    staysLean(
        otto,
        () -> browseTenants.handle(otto, TenantFilter.ALL, null, 100),
        i -> TrialTenant.open());
    suspendTenant.handle(otto, tenant.summary().slug(), "Once");
    staysLean(
        otto,
        () -> browseOperatorActs.handle(otto, null, 100),
        i -> suspendTenant.handle(otto, TrialTenant.open().summary().slug(), "Often"));
  }

  @Test
  void homeOverAllTenants() throws Exception {
    Actor person = Actor.person(lea.personId());
    Written written = steps.written(lea, challenge, "Fireflies");
    assertTrue(written.version() > 0);
    staysLean(
        person,
        () -> seeHome.handle(person),
        i -> {
          UUID more = steps.published(claire, CaseSteps.form("Number " + i));
          steps.handedIn(lea, more, "Fireflies");
        });
    assertEquals(1, seeHome.handle(person).tenants().size());
  }

  @Test
  void menuOfSpacesAndProfile() throws Exception {
    Actor person = Actor.person(lea.personId());
    Counted menu = StatementLog.of(person.personId(), () -> seeSpaces.handle(person));
    assertEquals(1, menu.data(), menu.toString());
    Counted profile = StatementLog.of(person.personId(), () -> seeProfile.handle(person));
    assertEquals(2, profile.data(), profile.toString());
  }
}
