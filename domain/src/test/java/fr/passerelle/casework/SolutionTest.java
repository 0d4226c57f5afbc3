package fr.passerelle.casework;

import static fr.passerelle.shared.RefusalCode.CHALLENGE_CLOSED;
import static fr.passerelle.shared.RefusalCode.CHANGED_MEANWHILE;
import static fr.passerelle.shared.RefusalCode.NOTHING_NEW;
import static fr.passerelle.shared.RefusalCode.NOTHING_TO_HAND_IN;
import static fr.passerelle.shared.RefusalCode.NOT_FOUND;
import static fr.passerelle.shared.RefusalCode.TERMS_NOT_ACCEPTED;
import static fr.passerelle.shared.RefusalCode.TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SolutionTest {
  private final World world = new World();
  private final Actor lea = world.student("Lea");
  private final Actor tom = world.student("Tom");
  private final UUID team = world.formTeam(lea, "Les Lucioles");
  private final UUID solution = world.submissions.ofTeam(team).orElseThrow();

  @Test
  void everyMemberGetsTheReceipt() {
    world.join(tom, team);
    world.write(lea, solution, "Une lampe pliable");
    Receipt receipt = world.handIn(tom, solution);
    assertEquals(1, receipt.number());
    assertEquals("Tom", receipt.submittedBy());
    assertEquals(64, receipt.fingerprint().length());
    assertEquals(
        List.of("lea@ecole.example", "tom@ecole.example"),
        world.sent.stream().map(World.Sent::recipient).toList());
    World.Sent mail = world.sent.get(0);
    assertEquals(MailTemplate.RECEIPT, mail.template());
    assertEquals("23 novembre 2026 à 18\u00a0h\u00a040", mail.words().get("submittedAt"));
    assertEquals(receipt.fingerprint(), mail.words().get("fingerprint"));
  }

  @Test
  void acceptsUntilTheLastMomentBeforeTheDeadline() {
    world.now = World.DEADLINE.minusNanos(1000);
    world.write(lea, solution, "Une lampe pliable");
    assertEquals(1, world.handIn(lea, solution).number());
  }

  @Test
  void refusesSubmissionAfterTheDeadline() {
    world.write(lea, solution, "Une lampe pliable");
    world.afterTheDeadline();
    var refusal = Refused.with(CHALLENGE_CLOSED, () -> world.handIn(lea, solution));
    assertEquals(List.of(World.DEADLINE), refusal.args());
  }

  @Test
  void keepsWhatIsStillBeingTypedAfterTheDeadlineUntilTheDecision() {
    world.afterTheDeadline();
    world.write(lea, solution, "Presque fini");
    world.challenge(ChallengeStatus.DECIDED, 3);
    Refused.with(CHALLENGE_CLOSED, () -> world.write(lea, solution, "Trop tard"));
  }

  @Test
  void refusesToHandInNothing() {
    Refused.with(NOTHING_TO_HAND_IN, () -> world.handIn(lea, solution));
  }

  @Test
  void aFileAloneIsASolution() {
    world.submissions.file(solution);
    Receipt receipt = world.handIn(lea, solution);
    assertEquals(1, receipt.files());
    assertEquals(1000, receipt.bytes());
  }

  @Test
  void refusesToHandInTheSameTwice() {
    world.write(lea, solution, "Une lampe pliable");
    world.handIn(lea, solution);
    Refused.with(NOTHING_NEW, () -> world.handIn(lea, solution));
    world.submissions.file(solution);
    assertEquals(2, world.handIn(lea, solution).number());
  }

  @Test
  void theChallengeCountsASolutionOnce() {
    world.write(lea, solution, "Une lampe pliable");
    world.handIn(lea, solution);
    world.write(lea, solution, "Une lampe pliante");
    world.handIn(lea, solution);
    assertEquals(1, world.cases.counted);
  }

  @Test
  void whoHandsInHasAcceptedTheTerms() {
    world.write(lea, solution, "Une lampe pliable");
    world.cases.forgetTerms(lea.personId());
    Refused.with(TERMS_NOT_ACCEPTED, () -> world.handIn(lea, solution));
  }

  @Test
  void refusesToOverwriteWhatATeamMateHasSavedSince() {
    SaveDraft saveDraft = new SaveDraft();
    saveDraft.ownTeam = world.ownTeam();
    saveDraft.submissions = world.submissions;
    saveDraft.clock = world.clock;
    Refused.with(
        CHANGED_MEANWHILE,
        () -> saveDraft.handle(lea, solution, 7, new DraftForm("Titre", "Texte", "")));
    Refused.at(
        "note",
        TOO_LONG,
        () -> saveDraft.handle(lea, solution, 0, new DraftForm("", "", "x".repeat(1001))));
  }

  @Test
  void savingTheSameAgainLeavesTheDraftAlone() {
    var first = world.write(lea, solution, "Une lampe pliable");
    world.now = world.now.plus(Duration.ofMinutes(5));
    assertEquals(first, world.write(lea, solution, "Une lampe pliable"));
  }

  @Test
  void aForeignSolutionDoesNotExist() {
    Refused.with(NOT_FOUND, () -> world.write(tom, solution, "À moi"));
    Refused.with(NOT_FOUND, () -> world.handIn(tom, solution));
    Refused.with(NOT_FOUND, () -> world.handIn(tom, Ids.next()));
  }

  @Test
  void aVersionKeepsTheFilesThatTheDraftHasLost() {
    UUID plan = world.submissions.file(solution).getId();
    world.handIn(lea, solution);
    UUID photo = world.submissions.file(solution).getId();
    detach(photo);
    detach(plan);
    SubmissionView draft = read();
    assertEquals(List.of(), draft.deliverables());
    assertEquals(1, draft.receipts().get(0).files());
    assertTrue(draft.changedSince());
    assertTrue(world.submissions.deliverable(solution, photo).isEmpty());
    assertEquals(1, world.discarded.size());
    Refused.with(NOT_FOUND, () -> detach(plan));
  }

  @Test
  void theTeamSeesWhetherItsDraftHasMovedOn() {
    world.write(lea, solution, "Une lampe pliable");
    assertEquals(false, read().changedSince());
    world.handIn(lea, solution);
    assertEquals(false, read().changedSince());
    world.write(lea, solution, "Une lampe pliante");
    assertEquals(true, read().changedSince());
  }

  @Test
  void aFingerprintTellsTextsApartWhereverTheyAreCut() {
    assertEquals(
        Fingerprint.of("a", "b", "", List.of("x", "y")),
        Fingerprint.of("a", "b", "", List.of("y", "x")));
    assertNotEquals(
        Fingerprint.of("ab", "", "", List.of()), Fingerprint.of("a", "b", "", List.of()));
    assertNotEquals(
        Fingerprint.of("a", "b", "", List.of("x")), Fingerprint.of("a", "b", "x", List.of()));
  }

  private SubmissionView read() {
    ReadSubmission readSubmission = new ReadSubmission();
    readSubmission.readership = world.readership();
    readSubmission.submissions = world.submissions;
    return readSubmission.handle(lea, solution);
  }

  private void detach(UUID deliverable) {
    DetachDeliverable detach = new DetachDeliverable();
    detach.ownTeam = world.ownTeam();
    detach.submissions = world.submissions;
    detach.discardFile = world.discardFile();
    detach.clock = world.clock;
    detach.handle(lea, solution, deliverable);
  }
}
