package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.jobs.Job;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.partner.AcceptPartnerLetter;
import fr.passerelle.partner.AddPartner;
import fr.passerelle.partner.BrowseMyPartners;
import fr.passerelle.partner.BrowsePartners;
import fr.passerelle.partner.ChangePartner;
import fr.passerelle.partner.ContactForm;
import fr.passerelle.partner.DomainStatus;
import fr.passerelle.partner.DropMaintainer;
import fr.passerelle.partner.DropPartnerDomain;
import fr.passerelle.partner.FindPartners;
import fr.passerelle.partner.InvitePartnerContact;
import fr.passerelle.partner.LeavePartner;
import fr.passerelle.partner.MailPartner;
import fr.passerelle.partner.PartnerForm;
import fr.passerelle.partner.PartnerKind;
import fr.passerelle.partner.PartnerView;
import fr.passerelle.partner.Protocol;
import fr.passerelle.partner.ProviderForm;
import fr.passerelle.partner.ReadPartnerLetter;
import fr.passerelle.partner.RemovePartner;
import fr.passerelle.partner.TieForm;
import fr.passerelle.partner.WatchPartner;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who maintains a partner, who finds one, and how it ends. */
class PartnerUseCasesIT extends PartnerTrial {
  private static final Pattern TOKEN = Pattern.compile("/partner-invitation/([\\w-]+)");

  @Inject DropMaintainer dropMaintainer;
  @Inject FindPartners find;
  @Inject AddPartner add;
  @Inject LeavePartner leave;
  @Inject BrowsePartners browse;
  @Inject BrowseMyPartners mine;
  @Inject ChangePartner change;
  @Inject RemovePartner remove;
  @Inject InvitePartnerContact invite;
  @Inject ReadPartnerLetter readLetter;
  @Inject AcceptPartnerLetter accept;
  @Inject DropPartnerDomain drop;
  @Inject MailPartner mailPartner;
  @Inject WatchPartner watch;
  @Inject TrialMailer mailer;

  @Test
  void isMadeByAnAdminWhoMaintainsItForTheTimeBeing() throws Exception {
    UUID id = made();
    PartnerView view = view(id);
    assertTrue(view.provisional());
    assertEquals("https://school.example", view.says().website());
    assertEquals(Circle.STUDENT, browse.handle(claire, null, 10).items().get(0).circle());
    assertTrue(browse.handle(claire, null, 10).items().get(0).mine());
    assertEquals(
        "watch-partner",
        Root.one(
            "SELECT task_name FROM jobs.scheduled_tasks WHERE task_instance = ?",
            "0/" + act(id, "MakePartner")));
    assertEquals("MakePartner", Root.one("SELECT act FROM audit_entry WHERE target_id = ?", id));
  }

  @Test
  void isThereForItsMaintainersAlone() throws Exception {
    UUID id = verified();
    Actor stranger = person(TrialTenant.open().owner("Marc"));
    refuses(RefusalCode.NOT_FOUND, () -> read.handle(stranger, id));
    refuses(RefusalCode.NOT_FOUND, () -> read.handle(stranger, UUID.randomUUID()));
    PartnerForm form = new PartnerForm(PartnerKind.COMPANY, "Mine", "", "");
    refuses(RefusalCode.NOT_FOUND, () -> change.handle(stranger, id, null, form));
    refuses(RefusalCode.NOT_FOUND, () -> remove.handle(stranger, id));
    refuses(RefusalCode.NOT_FOUND, () -> addDomain.handle(stranger, id, "x-" + domain));
    refuses(RefusalCode.NOT_FOUND, () -> check.handle(stranger, id, domain));
    refuses(RefusalCode.NOT_FOUND, () -> drop.handle(stranger, id, domain));
    refuses(
        RefusalCode.NOT_FOUND,
        () -> invite.handle(stranger, id, new ContactForm("me@" + domain, "en")));
    refuses(
        RefusalCode.NOT_FOUND,
        () ->
            describe.handle(
                stranger, id, null, new ProviderForm(Protocol.OIDC, web.address(), "", "a", "b")));
    refuses(RefusalCode.NOT_FOUND, () -> switchProvider.handle(stranger, id, true));
    assertEquals(List.of(), mine.handle(stranger));
    assertEquals(id, mine.handle(person(claire)).get(0).id());
  }

  @Test
  void isFoundByOthersOnlyOnceADomainIsProved() throws Exception {
    UUID id = made();
    Actor marc = TrialTenant.open().owner("Marc");
    assertEquals(List.of(), find.handle(marc, "School " + mark));
    assertEquals(id, find.handle(claire, "School " + mark).get(0).id());
    refuses(RefusalCode.NOT_FOUND, () -> add.handle(marc, id, new TieForm(Circle.STUDENT)));
    PartnerView.Domain named = addDomain.handle(person(claire), id, domain);
    records.publishes(named.recordName(), named.recordValue());
    check.handle(person(claire), id, domain);
    assertEquals(id, find.handle(marc, domain).get(0).id());
    assertEquals(List.of(domain), find.handle(marc, "school " + mark).get(0).domains());
    assertEquals(List.of(), find.handle(marc, "%" + mark));
    add.handle(marc, id, new TieForm(Circle.NETWORK));
    add.handle(marc, id, new TieForm(Circle.STUDENT));
    assertEquals(1, browse.handle(marc, null, 10).items().size());
    assertEquals(Circle.STUDENT, browse.handle(marc, null, 10).items().get(0).circle());
    assertFalse(browse.handle(marc, null, 10).items().get(0).mine());
    leave.handle(marc, id);
    refuses(RefusalCode.NOT_FOUND, () -> leave.handle(marc, id));
    assertEquals(1, browse.handle(claire, null, 10).items().size());
  }

  @Test
  void passesToItsOwnContactByLetter() throws Exception {
    UUID id = made();
    String email = "polo@" + domain;
    invite.handle(person(claire), id, new ContactForm(" Polo@" + domain, "en"));
    UUID asked = act(id, "InvitePartnerContact");
    mailPartner.run(new Job(0, asked));
    mailPartner.run(new Job(0, asked));
    List<Letter> letters = mailer.lettersTo(email);
    assertEquals(1, letters.size());
    Matcher link = TOKEN.matcher(letters.get(0).text());
    assertTrue(link.find());
    String token = link.group(1);
    assertEquals(email, readLetter.handle(Actor.visitor(null), token).email());
    Actor other = somebody("other@" + domain, true);
    refuses(RefusalCode.PARTNER_LETTER_FOR_SOMEBODY_ELSE, () -> accept.handle(other, token));
    Actor unverified = somebody(email, false);
    refuses(RefusalCode.EMAIL_NOT_VERIFIED, () -> accept.handle(unverified, token));
    refuses(RefusalCode.INVITATION_UNKNOWN, () -> accept.handle(other, "x".repeat(43)));
    Actor paul = somebody(email, true);
    assertEquals(id, accept.handle(paul, token));
    assertEquals(id, accept.handle(paul, token));
    assertFalse(read.handle(paul, id).provisional());
    refuses(RefusalCode.NOT_FOUND, () -> view(id));
    refuses(RefusalCode.LAST_MAINTAINER, () -> dropMaintainer.handle(paul, id, paul.personId()));
    invite.handle(paul, id, new ContactForm("other@" + domain, "en"));
    mailPartner.run(new Job(0, act(id, "InvitePartnerContact")));
    Matcher second = TOKEN.matcher(mailer.lettersTo("other@" + domain).get(0).text());
    assertTrue(second.find());
    accept.handle(other, second.group(1));
    assertEquals(2, read.handle(paul, id).maintainers().size());
    dropMaintainer.handle(paul, id, other.personId());
    refuses(RefusalCode.NOT_FOUND, () -> read.handle(other, id));
    assertFalse(browse.handle(claire, null, 10).items().get(0).mine());
    assertFalse(
        Root.one("SELECT token_hash FROM partner_letter WHERE id = ?", asked).contains(token));
  }

  @Test
  void letsALetterBeReplacedAndLastsTwoWeeks() throws Exception {
    UUID id = made();
    String email = "polo@" + domain;
    invite.handle(person(claire), id, new ContactForm(email, "fr"));
    mailPartner.run(new Job(0, act(id, "InvitePartnerContact")));
    invite.handle(person(claire), id, new ContactForm(email, "fr"));
    mailPartner.run(new Job(0, act(id, "InvitePartnerContact")));
    List<Letter> letters = mailer.lettersTo(email);
    assertEquals(2, letters.size());
    List<String> tokens =
        letters.stream()
            .map(letter -> TOKEN.matcher(letter.text()).results().findFirst().get().group(1))
            .toList();
    Actor paul = somebody(email, true);
    refuses(RefusalCode.INVITATION_EXPIRED, () -> accept.handle(paul, tokens.get(0)));
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(14)));
    refuses(RefusalCode.INVITATION_EXPIRED, () -> accept.handle(paul, tokens.get(1)));
    TrialClock.at(TrialClock.MORNING);
    accept.handle(paul, tokens.get(1));
  }

  @Test
  void isOfferedByLetterTenTimesADayAtMost() {
    ContactForm polo = new ContactForm("polo@" + domain, "fr");
    UUID first = made();
    UUID second = made();
    for (int letter = 0; letter < 5; letter++) {
      invite.handle(person(claire), first, polo);
      invite.handle(person(claire), second, polo);
    }
    refuses(RefusalCode.TRY_LATER, () -> invite.handle(person(claire), first, polo));
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofHours(3)));
    invite.handle(person(claire), first, polo);
  }

  @Test
  void isRemovedForGoodAndFreesItsDomains() throws Exception {
    UUID id = switchedOn();
    remove.handle(person(claire), id);
    tend.run(new Job(0, act(id, "RemovePartner")));
    assertNull(brokers.of(alias(id)).broker());
    assertEquals(List.of(), brokers.of(alias(id)).domains());
    refuses(RefusalCode.NOT_FOUND, () -> view(id));
    assertTrue(browse.handle(claire, null, 10).items().get(0).removed());
    assertEquals("0", Root.one("SELECT COUNT(*) FROM partner_domain WHERE partner_id = ?", id));
    assertEquals(Optional.empty(), watch.next(new Job(0, act(id, "MakePartner"))));
    UUID next = verified();
    assertEquals(DomainStatus.VERIFIED, status(next));
  }

  @Test
  void keepsWhatSomebodyElseHasChangedMeanwhile() {
    UUID id = made();
    int version = view(id).version();
    change.handle(person(claire), id, version, new PartnerForm(PartnerKind.SCHOOL, "One", "", ""));
    refuses(
        RefusalCode.CHANGED_MEANWHILE,
        () ->
            change.handle(
                person(claire), id, version, new PartnerForm(PartnerKind.SCHOOL, "Two", "", "")));
    assertEquals("One", view(id).says().name());
  }
}
