package fr.passerelle.decision;

import static fr.passerelle.shared.RefusalCode.ALREADY_DECIDED;
import static fr.passerelle.shared.RefusalCode.JURY_NOT_OPEN;
import static fr.passerelle.shared.RefusalCode.NOT_FOUND;
import static fr.passerelle.shared.RefusalCode.NOT_HANDED_IN;
import static fr.passerelle.shared.RefusalCode.REQUIRED;
import static fr.passerelle.shared.RefusalCode.TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.casework.Submission;
import fr.passerelle.casework.World;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final DecisionForm GO = new DecisionForm(Outcome.GO, "On y va", "Un prototype");

  private final World world = new World();
  private final FakeDecisions decisions = new FakeDecisions();
  private final Actor claire = world.manager();
  private final Actor lea = world.student("Lea");
  private final Actor tom = world.student("Tom");
  private final UUID lucioles = world.handedIn(lea, "Les Lucioles");
  private final UUID lumen = world.handedIn(tom, "Lumen");

  @Test
  void nothingIsDecidedBeforeTheDeadline() {
    Refused.with(JURY_NOT_OPEN, () -> decide(lucioles, GO));
  }

  @Test
  void theAuthorsLearnOutcomeAndReason() {
    world.afterTheDeadline();
    world.sent.clear();
    decide(lucioles, GO);
    World.Sent mail = world.sent.get(0);
    assertEquals(1, world.sent.size());
    assertEquals(MailTemplate.DECISION, mail.template());
    assertEquals("lea@ecole.example", mail.recipient());
    assertEquals("GO", mail.words().get("outcome"));
    assertEquals("On y va", mail.words().get("reason"));
    assertEquals("Un prototype", mail.words().get("whatChanges"));
    assertEquals("Claire", mail.words().get("by"));
    assertEquals("On y va", read(lea).orElseThrow().reason());
    Refused.with(NOT_FOUND, () -> read(tom));
  }

  @Test
  void aDecisionNeedsAnOutcomeAndAReason() {
    world.afterTheDeadline();
    Refused.at("outcome", REQUIRED, () -> decide(lucioles, new DecisionForm(null, "Non", "")));
    Refused.at("reason", REQUIRED, () -> decide(lucioles, new DecisionForm(Outcome.GO, " ", "")));
    Refused.at(
        "whatChanges",
        TOO_LONG,
        () -> decide(lucioles, new DecisionForm(Outcome.GO, "Oui", "x".repeat(2001))));
  }

  @Test
  void aSolutionIsDecidedOnce() {
    world.afterTheDeadline();
    decide(lucioles, GO);
    Refused.with(ALREADY_DECIDED, () -> decide(lucioles, GO));
  }

  @Test
  void theLastDecisionClosesTheChallenge() {
    world.afterTheDeadline();
    decide(lucioles, GO);
    assertFalse(world.cases.decided);
    decide(lumen, new DecisionForm(Outcome.NOT_NOW, "Trop cher", null));
    assertTrue(world.cases.decided);
  }

  @Test
  void whatWasNeverHandedInIsNotDecided() {
    UUID team = world.formTeam(world.student("Ines"), "Vide");
    world.afterTheDeadline();
    UUID draft = world.submissions.ofTeam(team).orElseThrow();
    Refused.with(NOT_HANDED_IN, () -> decide(draft, GO));
    Refused.with(NOT_FOUND, () -> decide(Ids.next(), GO));
  }

  private void decide(UUID submission, DecisionForm form) {
    DecisionLetter letter = new DecisionLetter();
    letter.teams = world.teams;
    letter.memberships = world.memberships;
    letter.mails = world.mails;
    letter.links = world.links;
    DecideSubmission decide = new DecideSubmission();
    decide.cases = world.cases;
    decide.submissions = world.submissions;
    decide.teams = world.teams;
    decide.decisions = decisions;
    decide.letter = letter;
    decide.audit = world.audit;
    decide.clock = world.clock;
    decide.handle(claire, submission, form);
  }

  private Optional<DecisionView> read(Actor actor) {
    ReadDecision read = new ReadDecision();
    read.readership = world.readership();
    read.decisions = decisions;
    return read.handle(actor, lucioles);
  }

  private final class FakeDecisions implements Decisions {
    private final Map<UUID, Decision> bySubmission = new HashMap<>();

    @Override
    public void add(Decision decision) {
      bySubmission.put(decision.getSubmissionId(), decision);
    }

    @Override
    public Optional<DecisionView> of(UUID submissionId) {
      return Optional.ofNullable(bySubmission.get(submissionId))
          .map(
              d ->
                  new DecisionView(
                      submissionId,
                      d.getOutcome(),
                      d.getReason(),
                      d.getWhatChanges(),
                      "Claire",
                      World.DEADLINE));
    }

    @Override
    public int waiting(UUID challengeId) {
      List<Submission> all = world.submissions.all();
      return (int)
          all.stream().filter(s -> s.handedIn() && !bySubmission.containsKey(s.getId())).count();
    }
  }
}
