package fr.passerelle.acceptance.inside;

import static fr.passerelle.acceptance.inside.AtOnce.DONE;
import static fr.passerelle.acceptance.inside.CaseSteps.TERMS;
import static fr.passerelle.acceptance.inside.TrialClock.DEADLINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.acceptance.inside.CaseSteps.Written;
import fr.passerelle.casework.AddTeammate;
import fr.passerelle.casework.AttachDeliverable;
import fr.passerelle.casework.BrowseSubmissions;
import fr.passerelle.casework.BrowseTeammates;
import fr.passerelle.casework.DetachDeliverable;
import fr.passerelle.casework.FormTeam;
import fr.passerelle.casework.JoinTeam;
import fr.passerelle.casework.LeaveTeam;
import fr.passerelle.casework.ReadDeliverable;
import fr.passerelle.casework.ReadSubmission;
import fr.passerelle.casework.ReadTeam;
import fr.passerelle.casework.ReadVersion;
import fr.passerelle.casework.Receipt;
import fr.passerelle.casework.SubmissionView;
import fr.passerelle.casework.SubmitSolution;
import fr.passerelle.challenge.AcceptTerms;
import fr.passerelle.files.Upload;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams and their solutions, up to the deadline, in the real database. */
class CaseworkUseCasesIT extends InsidePayara {
  @Inject AcceptTerms acceptTerms;
  @Inject FormTeam formTeam;
  @Inject JoinTeam joinTeam;
  @Inject AddTeammate addTeammate;
  @Inject BrowseTeammates browseTeammates;
  @Inject LeaveTeam leaveTeam;
  @Inject ReadTeam readTeam;
  @Inject AttachDeliverable attach;
  @Inject DetachDeliverable detach;
  @Inject ReadDeliverable readDeliverable;
  @Inject SubmitSolution submit;
  @Inject ReadSubmission readSubmission;
  @Inject ReadVersion readVersion;
  @Inject BrowseSubmissions browseSubmissions;
  @Inject CaseSteps steps;
  @Inject AtOnce atOnce;
  @Inject TrialMailer mailer;

  private TrialTenant tenant;
  private Actor claire;
  private Actor lea;
  private Actor tom;
  private UUID challenge;

  @BeforeEach
  void publishAChallenge() throws SQLException {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    lea = tenant.student("Lea");
    tom = tenant.student("Tom");
    challenge = steps.published(claire);
  }

  private static Upload file(String name, String content) {
    return new Upload(name, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private List<Actor> students(int number) throws SQLException {
    List<Actor> students = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      students.add(tenant.student("Student" + i));
      acceptTerms.handle(students.get(i), challenge, TERMS);
    }
    return students;
  }

  @Test
  void handsInTheWorkOfATeam() throws Exception {
    refuses(RefusalCode.TERMS_NOT_ACCEPTED, () -> formTeam.handle(lea, challenge, "Fireflies"));
    UUID team = steps.team(lea, challenge, "Fireflies");
    assertTrue(
        browseTeammates.handle(lea, challenge).stream().anyMatch(mate -> tom.is(mate.personId())));
    addTeammate.handle(lea, team, tom.personId());
    UUID solution = steps.solution(tom, team);
    int version = steps.write(tom, solution, 1, "It folds");
    UUID plan = attach.handle(lea, solution, file("plan.txt", "a plan")).id();
    refuses(
        RefusalCode.TERMS_NOT_ACCEPTED,
        () -> submit.handle(tom, solution, readSubmission.handle(tom, solution).version()));
    Receipt receipt = submit.handle(lea, solution, readSubmission.handle(lea, solution).version());
    assertEquals(1, receipt.number());
    assertEquals(1, receipt.files());
    assertEquals(TrialClock.MORNING, receipt.submittedAt());
    assertTrue(version > 1);
    SubmissionView read = readSubmission.handle(claire, solution);
    assertEquals("It folds", read.title());
    assertEquals(2, read.members().size());
    assertEquals(
        "a plan",
        new String(readDeliverable.handle(claire, solution, plan).content().readAllBytes(), UTF_8));
    // Tom learns that he was taken in, and both get the receipt.
    assertEquals(3, mailer.deliver(tenant).size());
  }

  @Test
  void keepsTheFirstVersionBesideTheSecond() {
    UUID solution = steps.handedIn(lea, challenge, "Fireflies");
    int version = readSubmission.handle(lea, solution).version();
    refuses(RefusalCode.NOTHING_NEW, () -> submit.handle(lea, solution, version));
    int next = steps.write(lea, solution, version, "It folds twice");
    assertTrue(readSubmission.handle(lea, solution).changedSince());
    assertEquals("By Fireflies", readSubmission.handle(claire, solution).title());
    assertEquals(2, submit.handle(lea, solution, next).number());
    assertEquals("It folds twice", readSubmission.handle(claire, solution).title());
    assertEquals("By Fireflies", readVersion.handle(claire, solution, 1).title());
  }

  @Test
  void keepsFilesOfAVersionThatTheDraftNoLongerHas() throws Exception {
    Written written = steps.written(lea, challenge, "Fireflies");
    UUID plan = attach.handle(lea, written.solution(), file("plan.txt", "a plan")).id();
    submit.handle(
        lea, written.solution(), readSubmission.handle(lea, written.solution()).version());
    detach.handle(lea, written.solution(), plan);
    assertEquals(List.of(), readSubmission.handle(lea, written.solution()).deliverables());
    assertEquals(1, readVersion.handle(claire, written.solution(), 1).deliverables().size());
  }

  @Test
  void keepsOneOfManyDraftsOfTheSameVersion() throws Exception {
    UUID team = steps.team(lea, challenge, "Fireflies");
    steps.join(tom, lea, challenge, team);
    UUID solution = steps.solution(lea, team);
    List<Callable<?>> writers =
        List.of(
            () -> steps.write(lea, solution, 1, "Lea's"),
            () -> steps.write(tom, solution, 1, "Tom's"));
    assertEquals(Map.of(DONE, 1, "CHANGED_MEANWHILE", 1), atOnce.run(writers));
  }

  @Test
  void handsInOnceHoweverOftenAtOnce() throws Exception {
    Written written = steps.written(lea, challenge, "Fireflies");
    assertEquals(
        Map.of(DONE, 1, "CHANGED_MEANWHILE", 7),
        atOnce.run(8, () -> submit.handle(lea, written.solution(), written.version())));
    assertEquals(
        "1",
        Root.one(
            "SELECT COUNT(*) FROM submission_version WHERE submission_id = ?", written.solution()));
    assertEquals(1, mailer.deliver(tenant).size());
  }

  @Test
  void countsEverySolutionThoughAllComeAtOnce() throws Exception {
    List<Callable<?>> teams = new ArrayList<>();
    for (Actor student : students(8)) {
      Written written = steps.written(student, challenge, "Team " + student.personId());
      teams.add(() -> submit.handle(student, written.solution(), written.version()));
    }
    assertEquals(Map.of(DONE, 8), atOnce.run(teams));
    assertEquals("8", Root.one("SELECT submission_count FROM challenge WHERE id = ?", challenge));
    assertEquals(8, browseSubmissions.handle(claire, challenge, Ids.LAST, 20).items().size());
    assertEquals(8, browseSubmissions.handle(claire, challenge, null, 20).items().size());
  }

  @Test
  void takesNoMoreThanATeamHoldsHoweverManyJoinAtOnce() throws Exception {
    UUID team = steps.team(lea, challenge, "Fireflies");
    String code = readTeam.handle(lea, team).joinCode();
    List<Callable<?>> joiners = new ArrayList<>();
    for (Actor student : students(8)) {
      joiners.add(() -> joinTeam.handle(student, challenge, code));
    }
    assertEquals(Map.of(DONE, 3, "TEAM_FULL", 5), atOnce.run(joiners));
    assertEquals(CaseSteps.TEAM_MOST, readTeam.handle(lea, team).members().size());
  }

  @Test
  void putsAPersonIntoOneTeamOnly() throws Exception {
    acceptTerms.handle(lea, challenge, TERMS);
    List<Callable<?>> teams = new ArrayList<>();
    for (String name : List.of("One", "Two", "Three", "Four")) {
      teams.add(() -> formTeam.handle(lea, challenge, name));
    }
    assertEquals(Map.of(DONE, 1, "ALREADY_IN_A_TEAM", 3), atOnce.run(teams));
    assertEquals("1", Root.one("SELECT COUNT(*) FROM team WHERE challenge_id = ?", challenge));
  }

  @Test
  void givesANameToOneTeamOnly() throws Exception {
    List<Callable<?>> teams = new ArrayList<>();
    for (Actor student : students(4)) {
      teams.add(() -> formTeam.handle(student, challenge, "Fireflies"));
    }
    assertEquals(Map.of(DONE, 1, "TEAM_NAME_TAKEN", 3), atOnce.run(teams));
  }

  @Test
  void leavesNothingOfATeamThatAllLeaveAtOnce() throws Exception {
    UUID team = steps.team(lea, challenge, "Fireflies");
    steps.join(tom, lea, challenge, team);
    List<Callable<?>> leavers = new ArrayList<>();
    for (Actor member : List.of(lea, tom)) {
      leavers.add(
          () -> {
            leaveTeam.handle(member, team);
            return null;
          });
    }
    assertEquals(Map.of(DONE, 2), atOnce.run(leavers));
    assertEquals("0", Root.one("SELECT COUNT(*) FROM team WHERE challenge_id = ?", challenge));
    assertEquals(
        "0", Root.one("SELECT COUNT(*) FROM submission WHERE challenge_id = ?", challenge));
  }

  @Test
  void takesNoSolutionAtTheDeadlineButKeepsTheDraft() {
    Written written = steps.written(lea, challenge, "Fireflies");
    TrialClock.at(DEADLINE);
    refuses(
        RefusalCode.CHALLENGE_CLOSED,
        () -> submit.handle(lea, written.solution(), written.version()));
    int later = steps.write(lea, written.solution(), written.version(), "Too late");
    assertTrue(later > written.version());
    TrialClock.at(DEADLINE.minusNanos(1000));
    assertEquals(1, submit.handle(lea, written.solution(), later).number());
  }

  @Test
  void hidesASolutionFromOtherTeamsAndTenants() throws SQLException {
    UUID solution = steps.handedIn(lea, challenge, "Fireflies");
    steps.team(tom, challenge, "Moths");
    Actor marc = TrialTenant.open().owner("Marc");
    for (UUID id : List.of(solution, Ids.next())) {
      refuses(RefusalCode.NOT_FOUND, () -> readSubmission.handle(tom, id));
      refuses(RefusalCode.NOT_FOUND, () -> steps.write(tom, id, 1, "Mine now"));
      refuses(RefusalCode.NOT_FOUND, () -> attach.handle(tom, id, file("x.txt", "x")));
      refuses(RefusalCode.NOT_FOUND, () -> readSubmission.handle(marc, id));
      refuses(RefusalCode.NOT_FOUND, () -> readVersion.handle(marc, id, 1));
    }
  }

  @Test
  void showsManagersNothingThatWasNotHandedIn() {
    Written written = steps.written(lea, challenge, "Fireflies");
    refuses(RefusalCode.NOT_FOUND, () -> readSubmission.handle(claire, written.solution()));
    assertFalse(
        browseSubmissions.handle(claire, challenge, Ids.LAST, 20).items().stream()
            .anyMatch(row -> row.id().equals(written.solution())));
  }
}
