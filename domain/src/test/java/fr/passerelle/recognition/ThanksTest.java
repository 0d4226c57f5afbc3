package fr.passerelle.recognition;

import static fr.passerelle.shared.RefusalCode.ALREADY_THANKED;
import static fr.passerelle.shared.RefusalCode.NOTHING_TO_THANK_FOR;
import static fr.passerelle.shared.RefusalCode.NOT_FOUND;
import static fr.passerelle.shared.RefusalCode.REQUIRED;
import static fr.passerelle.shared.RefusalCode.TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.casework.World;
import fr.passerelle.mail.MailTemplate;
import fr.passerelle.membership.Circle;
import fr.passerelle.recognition.ThanksRow.Because;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThanksTest {
  private final World world = new World();
  private final FakeLedger ledger = new FakeLedger();
  private final Actor claire = world.manager();
  private final Actor lea = world.student("Lea");

  @Test
  void whoeverContributedIsThankedByMail() {
    ledger.gave(lea);
    thank(lea.personId(), " Merci Léa ! ");
    World.Sent mail = world.sent.get(0);
    assertEquals(MailTemplate.THANKS, mail.template());
    assertEquals("lea@ecole.example", mail.recipient());
    assertEquals("Merci Léa !", mail.words().get("message"));
    assertEquals("Claire", mail.words().get("by"));
    assertEquals(List.of("ThankContributor"), world.audited);
  }

  @Test
  void nobodyIsThankedTwiceForAChallenge() {
    ledger.gave(lea);
    thank(lea.personId(), "Merci");
    Refused.with(ALREADY_THANKED, () -> thank(lea.personId(), "Encore merci"));
    assertEquals(1, world.sent.size());
  }

  @Test
  void whoGaveNothingIsNotThanked() {
    Refused.with(NOTHING_TO_THANK_FOR, () -> thank(lea.personId(), "Merci"));
    Refused.with(NOTHING_TO_THANK_FOR, () -> thank(Ids.next(), "Merci"));
  }

  @Test
  void thanksNeedWords() {
    ledger.gave(lea);
    Refused.at("message", REQUIRED, () -> thank(lea.personId(), " "));
    Refused.at("message", TOO_LONG, () -> thank(lea.personId(), "x".repeat(2001)));
  }

  @Test
  void aForeignChallengeDoesNotExist() {
    BrowseThanks browse = new BrowseThanks();
    browse.cases = world.cases;
    browse.ledger = ledger;
    ledger.gave(lea);
    assertEquals(1, browse.handle(claire, world.challenge).size());
    Refused.with(NOT_FOUND, () -> browse.handle(claire, Ids.next()));
  }

  private void thank(UUID person, String message) {
    ThankContributor thank = new ThankContributor();
    thank.cases = world.cases;
    thank.ledger = ledger;
    thank.memberships = world.memberships;
    thank.mails = world.mails;
    thank.links = world.links;
    thank.audit = world.audit;
    thank.clock = world.clock;
    thank.handle(claire, world.challenge, person, message);
  }

  private static final class FakeLedger implements ThanksLedger {
    private final List<UUID> gave = new ArrayList<>();
    private final List<Thanks> said = new ArrayList<>();

    void gave(Actor actor) {
      gave.add(actor.personId());
    }

    @Override
    public List<ThanksRow> of(UUID challengeId, int most) {
      return gave.stream().map(this::row).toList();
    }

    @Override
    public Optional<ThanksRow> contribution(UUID challengeId, UUID personId) {
      return gave.stream().filter(personId::equals).map(this::row).findFirst();
    }

    private ThanksRow row(UUID person) {
      String message =
          said.stream()
              .filter(t -> t.getPersonId().equals(person))
              .map(Thanks::getMessage)
              .findFirst()
              .orElse(null);
      return new ThanksRow(
          person, "Lea", Circle.STUDENT, Because.SOLUTION, "Lucioles", message, null, null);
    }

    @Override
    public void add(Thanks thanks) {
      said.add(thanks);
    }

    @Override
    public int count(UUID challengeId) {
      return gave.size() - said.size();
    }
  }
}
