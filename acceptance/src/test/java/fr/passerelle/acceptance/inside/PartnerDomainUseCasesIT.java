package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.jobs.Job;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.operator.BrowseClaimedDomains;
import fr.passerelle.operator.ClaimedDomain;
import fr.passerelle.operator.TakeBackDomain;
import fr.passerelle.operator.VerifyDomain;
import fr.passerelle.partner.DnsAnswer;
import fr.passerelle.partner.DomainProof;
import fr.passerelle.partner.DomainStatus;
import fr.passerelle.partner.DropPartnerDomain;
import fr.passerelle.partner.NewPartnerForm;
import fr.passerelle.partner.PartnerKind;
import fr.passerelle.partner.PartnerView;
import fr.passerelle.partner.WatchPartner;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a partner proves its domains, and loses them. */
class PartnerDomainUseCasesIT extends PartnerTrial {
  @Inject BrowseClaimedDomains browseClaimedDomains;
  @Inject VerifyDomain verifyDomain;
  @Inject TakeBackDomain takeBackDomain;
  @Inject DropPartnerDomain drop;
  @Inject WatchPartner watch;
  @Inject TrialMailer mailer;

  @Test
  void holdsADomainOnTheWordOfAnOperatorToo() throws Exception {
    UUID id = made();
    addDomain.handle(person(claire), id, domain);
    Actor otto = Actor.operator(Ids.next());
    ClaimedDomain waiting =
        browseClaimedDomains.handle(otto, null, 100).items().stream()
            .filter(one -> one.domain().equals(domain))
            .findFirst()
            .orElseThrow();
    verifyDomain.handle(otto, waiting.id());
    assertEquals(DomainStatus.VERIFIED, status(id));
    assertEquals(DomainProof.OPERATOR, view(id).domains().get(0).how());
    assertEquals(
        "tend-partner",
        Root.one(
            "SELECT task_name FROM jobs.scheduled_tasks WHERE task_instance = ?",
            "0/" + act(id, "VerifyDomain")));
    refuses(RefusalCode.NOT_FOUND, () -> verifyDomain.handle(otto, waiting.id()));
    refuses(RefusalCode.NOT_ALLOWED, () -> verifyDomain.handle(person(claire), waiting.id()));
    refuses(RefusalCode.NOT_ALLOWED, () -> takeBackDomain.handle(person(claire), waiting.id()));
    takeBackDomain.handle(otto, waiting.id());
    assertEquals(DomainStatus.LAPSED, status(id));
    assertEquals(
        "tend-partner",
        Root.one(
            "SELECT task_name FROM jobs.scheduled_tasks WHERE task_instance = ?",
            "0/" + act(id, "TakeBackDomain")));
    refuses(RefusalCode.NOT_FOUND, () -> takeBackDomain.handle(otto, waiting.id()));
  }

  @Test
  void provesADomainByItsRecordAndSaysWhatItFound() {
    UUID id = made();
    PartnerView.Domain named = addDomain.handle(person(claire), id, "@" + domain);
    assertEquals("_passerelle." + domain, named.recordName());
    assertEquals(DnsAnswer.NOTHING, check.handle(person(claire), id, domain).answer());
    records.publishes(named.recordName(), "passerelle-verification=other");
    assertEquals(DnsAnswer.OTHER, check.handle(person(claire), id, domain).answer());
    records.fallsSilent(true);
    assertEquals(DnsAnswer.AWAY, check.handle(person(claire), id, domain).answer());
    records.fallsSilent(false);
    assertEquals(DomainStatus.PENDING, status(id));
    records.publishes(named.recordName(), named.recordValue());
    assertEquals(DnsAnswer.FOUND, check.handle(person(claire), id, domain).answer());
    assertEquals(DomainStatus.VERIFIED, status(id));
    refuses(
        RefusalCode.DOMAIN_OF_EVERYBODY, () -> addDomain.handle(person(claire), id, "gmail.com"));
    drop.handle(person(claire), id, domain);
    assertEquals(List.of(), view(id).domains());
  }

  @Test
  void leavesADomainWithWhoeverProvedItFirstWhileItsRecordIsThere() throws Exception {
    UUID first = verified();
    PartnerView.Domain firsts = view(first).domains().get(0);
    Actor marc = TrialTenant.open().owner("Marc");
    UUID second =
        make.handle(
            marc, new NewPartnerForm(PartnerKind.SCHOOL, "Other " + mark, "", "", Circle.STUDENT));
    PartnerView.Domain seconds = addDomain.handle(person(marc), second, domain);
    assertNotEquals(firsts.recordValue(), seconds.recordValue());
    records.publishes(seconds.recordName(), seconds.recordValue());
    assertEquals(DnsAnswer.TAKEN, check.handle(person(marc), second, domain).answer());
    assertEquals(DomainStatus.VERIFIED, status(first));
    Job job = new Job(0, act(first, "MakePartner"));
    for (int day = 1; day <= 4; day++) {
      assertEquals(DomainStatus.VERIFIED, status(first), "day " + day);
      TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(day)));
      assertTrue(watch.next(job).isPresent());
    }
    assertEquals(DomainStatus.LAPSED, status(first));
    assertEquals(DnsAnswer.FOUND, check.handle(person(marc), second, domain).answer());
    records.publishes(firsts.recordName(), firsts.recordValue());
    assertEquals(DnsAnswer.TAKEN, check.handle(person(claire), first, domain).answer());
  }

  @Test
  void refusesADomainThatAnotherHasProvedBetweenLookAndWriting() throws Exception {
    UUID first = verified();
    UUID second = made();
    addDomain.handle(person(claire), second, domain);
    String held =
        "UPDATE partner_domain SET status = 'VERIFIED', verified_name = name WHERE partner_id = ?";
    assertThrows(SQLException.class, () -> Root.change(held, second));
    assertEquals(DomainStatus.VERIFIED, status(first));
  }

  @Test
  void leadsNobodyThroughADomainThatHasLapsedOrWasGivenUp() throws Exception {
    UUID id = switchedOn();
    records.takesBack("_passerelle." + domain);
    Job job = new Job(0, act(id, "MakePartner"));
    for (int day = 1; day <= 4; day++) {
      TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(day)));
      watch.next(job);
    }
    assertEquals(DomainStatus.LAPSED, status(id));
    assertEquals(List.of(), brokers.of(alias(id)).domains());
    assertFalse(brokers.of(alias(id)).broker().open());
    watch.next(job);
    List<Letter> letters = mailer.lettersTo(TrialTenant.address("Claire", claire.personId()));
    assertEquals(1, letters.size());
    assertTrue(letters.get(0).text().contains(domain), letters.get(0).text());
    records.publishes("_passerelle." + domain, view(id).domains().get(0).recordValue());
    watch.next(job);
    assertEquals(List.of(domain), brokers.of(alias(id)).domains());
    drop.handle(person(claire), id, domain);
    tend.run(new Job(0, act(id, "DropPartnerDomain")));
    assertFalse(brokers.of(alias(id)).broker().open());
  }
}
