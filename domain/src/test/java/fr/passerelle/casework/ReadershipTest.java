package fr.passerelle.casework;

import static fr.passerelle.shared.RefusalCode.NOT_FOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadershipTest {
  private final World world = new World();
  private final Actor lea = world.student("Lea");
  private final Actor tom = world.student("Tom");
  private final Actor nadia = world.juror("Nadia");
  private final Actor claire = world.manager();
  private final UUID solution = world.handedIn(lea, "Les Lucioles");

  @Test
  void theTeamReadsItsDraftAndOthersWhatWasHandedIn() {
    world.write(lea, solution, "Une suite secrète");
    assertEquals("Une suite secrète", read(lea).title());
    SubmissionView seen = read(claire);
    assertEquals("Solution de Les Lucioles", seen.title());
    assertFalse(seen.draft());
    assertEquals(1, seen.receipts().size());
  }

  @Test
  void anotherContributorNeverReadsIt() {
    Refused.with(NOT_FOUND, () -> read(tom));
    world.afterTheDeadline();
    Refused.with(NOT_FOUND, () -> read(tom));
  }

  @Test
  void jurorsReadItAfterTheDeadlineWithoutNames() {
    world.submissions.file(solution);
    world.handIn(lea, solution);
    Refused.with(NOT_FOUND, () -> read(nadia));
    world.afterTheDeadline();
    SubmissionView seen = read(nadia);
    assertEquals("Les Lucioles", seen.teamName());
    assertEquals(List.of(), seen.members());
    assertEquals("", seen.savedBy());
    assertEquals("", seen.receipts().get(0).submittedBy());
    assertNull(seen.deliverables().get(0).uploadedBy());
  }

  @Test
  void aJurorWhoTakesPartReadsNoOther() {
    Actor both = world.person("Max", Circle.NETWORK, Role.JUROR, Role.CONTRIBUTOR);
    UUID own = world.handedIn(both, "Les Doubles");
    world.afterTheDeadline();
    Refused.with(NOT_FOUND, () -> read(both));
    assertTrue(world.readership().open(both, own).own());
    assertEquals(0, browse(both).size());
  }

  @Test
  void schoolStaffReadTheSolutionsOfTheirOwnStudents() {
    Actor paul = world.person("Paul", Circle.SCHOOL_STAFF, Role.OBSERVER);
    assertEquals("Lea", read(paul).members().get(0).displayName());
    assertEquals(1, browse(paul).size());
    world.memberships.address(paul, "paul@autre-ecole.example");
    Refused.with(NOT_FOUND, () -> read(paul));
    assertEquals(0, browse(paul).size());
  }

  @Test
  void theListBeginsAtItsHeadWhereNoIdIsNamed() {
    Actor paul = world.person("Paul", Circle.SCHOOL_STAFF, Role.OBSERVER);
    assertEquals(1, browse(paul, null).size());
    assertEquals(1, browse(claire, null).size());
  }

  @Test
  void anObserverWhoIsNotSchoolStaffReadsNone() {
    Actor onlooker = world.person("Ada", Circle.STUDENT, Role.OBSERVER);
    Refused.with(NOT_FOUND, () -> read(onlooker));
    assertEquals(0, browse(onlooker).size());
  }

  @Test
  void nobodyButTheTeamKnowsOfADraftThatWasNeverHandedIn() {
    UUID draft = world.submissions.ofTeam(world.formTeam(tom, "Lumen")).orElseThrow();
    world.afterTheDeadline();
    Refused.with(NOT_FOUND, () -> world.readership().open(claire, draft));
    Refused.with(NOT_FOUND, () -> world.readership().open(nadia, draft));
    Refused.with(NOT_FOUND, () -> world.readership().open(claire, Ids.next()));
    assertEquals(1, browse(claire).size());
  }

  @Test
  void managersSeeSolutionsAtOnceAndJurorsAfterTheDeadline() {
    assertEquals(1, browse(claire).size());
    assertEquals(0, browse(nadia).size());
    world.afterTheDeadline();
    assertEquals(1, browse(nadia).size());
  }

  @Test
  void aFileOfTheDraftAloneStaysWithTheTeam() {
    UUID file = world.submissions.file(solution).getId();
    DeliverableFile inDraft =
        world.submissions.files(solution).stream()
            .filter(f -> f.id().equals(file))
            .findFirst()
            .orElseThrow();
    assertTrue(world.readership().open(lea, solution).shows(inDraft));
    assertFalse(world.readership().open(claire, solution).shows(inDraft));
    world.handIn(lea, solution);
    assertTrue(world.readership().open(claire, solution).shows(inDraft));
  }

  @Test
  void anUnknownVersionDoesNotExist() {
    ReadVersion readVersion = new ReadVersion();
    readVersion.readership = world.readership();
    readVersion.submissions = world.submissions;
    assertEquals(1, readVersion.handle(lea, solution, 1).receipt().number());
    Refused.with(NOT_FOUND, () -> readVersion.handle(lea, solution, 2));
  }

  private SubmissionView read(Actor actor) {
    ReadSubmission readSubmission = new ReadSubmission();
    readSubmission.readership = world.readership();
    readSubmission.submissions = world.submissions;
    return readSubmission.handle(actor, solution);
  }

  private List<SubmissionRow> browse(Actor actor) {
    return browse(actor, Ids.LAST);
  }

  private List<SubmissionRow> browse(Actor actor, UUID before) {
    BrowseSubmissions browse = new BrowseSubmissions();
    browse.cases = world.cases;
    browse.teams = world.teams;
    browse.submissions = world.submissions;
    browse.readership = world.readership();
    browse.clock = world.clock;
    return browse.handle(actor, world.challenge, before, 20).items();
  }
}
