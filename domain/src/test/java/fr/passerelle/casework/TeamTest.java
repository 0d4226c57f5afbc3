package fr.passerelle.casework;

import static fr.passerelle.shared.RefusalCode.ALREADY_IN_A_TEAM;
import static fr.passerelle.shared.RefusalCode.CHALLENGE_CLOSED;
import static fr.passerelle.shared.RefusalCode.HANDED_IN_ALREADY;
import static fr.passerelle.shared.RefusalCode.NOT_FOUND;
import static fr.passerelle.shared.RefusalCode.REQUIRED;
import static fr.passerelle.shared.RefusalCode.TEAM_FULL;
import static fr.passerelle.shared.RefusalCode.TEAM_NAME_TAKEN;
import static fr.passerelle.shared.RefusalCode.TERMS_NOT_ACCEPTED;
import static fr.passerelle.shared.RefusalCode.TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamTest {
  private final World world = new World();
  private final Actor lea = world.student("Lea");
  private final Actor tom = world.student("Tom");
  private final Actor ines = world.student("Ines");

  @Test
  void whoFormsATeamIsItsCaptainAndHasAnEmptySolution() {
    UUID team = world.formTeam(lea, "  Les Lucioles ");
    TeamView view = read(lea, team);
    assertEquals("Les Lucioles", view.name());
    assertTrue(view.members().get(0).captain());
    assertNotNull(view.submissionId());
    assertEquals(26, view.joinCode().length());
    assertEquals(List.of("FormTeam"), world.audited);
  }

  @Test
  void aTeamNeedsANameThatNobodyElseHas() {
    Refused.at("name", REQUIRED, () -> world.formTeam(lea, " "));
    Refused.at("name", TOO_LONG, () -> world.formTeam(lea, "x".repeat(61)));
    world.formTeam(lea, "Les Lucioles");
    Refused.at("name", TEAM_NAME_TAKEN, () -> world.formTeam(tom, "Les Lucioles"));
  }

  @Test
  void termsComeBeforeTheTeam() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    world.cases.forgetTerms(tom.personId());
    Refused.with(TERMS_NOT_ACCEPTED, () -> world.formTeam(tom, "Lumen"));
    Refused.with(TERMS_NOT_ACCEPTED, () -> world.join(tom, team));
  }

  @Test
  void nobodyHasTwoTeamsInAChallenge() {
    UUID lucioles = world.formTeam(lea, "Les Lucioles");
    world.formTeam(tom, "Lumen");
    Refused.with(ALREADY_IN_A_TEAM, () -> world.formTeam(lea, "Autre"));
    Refused.with(ALREADY_IN_A_TEAM, () -> world.join(tom, lucioles));
    Refused.with(ALREADY_IN_A_TEAM, () -> add(lea, lucioles, tom.personId()));
  }

  @Test
  void teamsAreFormedAndJoinedBeforeTheDeadlineAlone() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    world.afterTheDeadline();
    var refusal = Refused.with(CHALLENGE_CLOSED, () -> world.join(tom, team));
    assertEquals(List.of(World.DEADLINE), refusal.args());
    Refused.with(CHALLENGE_CLOSED, () -> world.formTeam(tom, "Lumen"));
    Refused.with(CHALLENGE_CLOSED, () -> add(lea, team, tom.personId()));
  }

  @Test
  void aDraftChallengeDoesNotExistForContributors() {
    world.challenge(ChallengeStatus.DRAFT, 3);
    Refused.with(NOT_FOUND, () -> world.formTeam(lea, "Les Lucioles"));
  }

  @Test
  void aFullTeamTakesNobodyIn() {
    world.challenge(ChallengeStatus.OPEN, 2);
    UUID team = world.formTeam(lea, "Les Lucioles");
    world.join(tom, team);
    var refusal = Refused.with(TEAM_FULL, () -> world.join(ines, team));
    assertEquals(List.of(2), refusal.args());
    Refused.with(TEAM_FULL, () -> add(lea, team, ines.personId()));
  }

  @Test
  void joiningTwiceIsJoiningOnce() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    world.join(tom, team);
    assertEquals(team, world.join(tom, team));
    assertEquals(2, world.teams.members(team).size());
  }

  @Test
  void whoIsTakenInIsTold() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    add(lea, team, tom.personId());
    World.Sent mail = world.sent.get(0);
    assertEquals(MailTemplate.TEAMMATE, mail.template());
    assertEquals("tom@ecole.example", mail.recipient());
    assertEquals("Lea", mail.words().get("by"));
    assertEquals("Les Lucioles", mail.words().get("teamName"));
    assertTrue(mail.words().get("url").endsWith("/solution"));
  }

  @Test
  void onlyTheTeamTakesPeopleInAndOnlyFromTheirCircle() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    Refused.with(NOT_FOUND, () -> add(tom, team, ines.personId()));
    Actor neighbour = world.person("Sam", Circle.COWORKING, Role.CONTRIBUTOR);
    Refused.with(NOT_FOUND, () -> add(lea, team, neighbour.personId()));
    Refused.with(NOT_FOUND, () -> add(lea, team, Ids.next()));
  }

  @Test
  void theCaptainIsFollowedByTheEldestMember() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    world.now = world.now.plus(Duration.ofHours(1));
    world.join(tom, team);
    world.now = world.now.plus(Duration.ofHours(1));
    world.join(ines, team);
    leave(lea, team);
    assertEquals(tom.personId(), world.teams.find(team).orElseThrow().getCaptainId());
    Refused.with(NOT_FOUND, () -> leave(lea, team));
  }

  @Test
  void theLastOneOutEndsTheTeam() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    world.submissions.file(world.submissions.ofTeam(team).orElseThrow());
    leave(lea, team);
    assertEquals(1, world.discarded.size());
    assertTrue(world.teams.find(team).isEmpty());
    world.formTeam(lea, "Les Lucioles");
  }

  @Test
  void nobodyLeavesATeamThatHasHandedIn() {
    UUID submission = world.handedIn(lea, "Les Lucioles");
    UUID team = world.submissions.find(submission).orElseThrow().getTeamId();
    Refused.with(HANDED_IN_ALREADY, () -> leave(lea, team));
  }

  @Test
  void othersSeeATeamWithoutItsCodeAndJurorsWithoutItsNames() {
    UUID team = world.formTeam(lea, "Les Lucioles");
    TeamView managers = read(world.manager(), team);
    assertNull(managers.joinCode());
    assertEquals("Lea", managers.members().get(0).displayName());
    TeamView jurors = read(world.juror("Nadia"), team);
    assertNull(jurors.joinCode());
    assertEquals(List.of(), jurors.members());
    Refused.with(NOT_FOUND, () -> read(tom, team));
    Refused.with(NOT_FOUND, () -> read(lea, Ids.next()));
  }

  private TeamView read(Actor actor, UUID team) {
    ReadTeam readTeam = new ReadTeam();
    readTeam.teams = world.teams;
    readTeam.submissions = world.submissions;
    readTeam.readership = world.readership();
    return readTeam.handle(actor, team);
  }

  private void add(Actor actor, UUID team, UUID person) {
    AddTeammate addTeammate = new AddTeammate();
    addTeammate.ownTeam = world.ownTeam();
    addTeammate.teams = world.teams;
    addTeammate.memberships = world.memberships;
    addTeammate.letters = world.letters();
    addTeammate.audit = world.audit;
    addTeammate.clock = world.clock;
    addTeammate.handle(actor, team, person);
  }

  private void leave(Actor actor, UUID team) {
    LeaveTeam leaveTeam = new LeaveTeam();
    leaveTeam.ownTeam = world.ownTeam();
    leaveTeam.teams = world.teams;
    leaveTeam.submissions = world.submissions;
    leaveTeam.discardFile = world.discardFile();
    leaveTeam.audit = world.audit;
    leaveTeam.handle(actor, team);
  }
}
