package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.WantedPartner;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.Letter;
import fr.passerelle.partner.BrowsePartners;
import fr.passerelle.partner.Protocol;
import fr.passerelle.partner.ProviderForm;
import fr.passerelle.partner.ProviderStatus;
import fr.passerelle.partner.WatchPartner;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner's own provider: described, proved, switched on, watched. */
class PartnerProviderUseCasesIT extends PartnerTrial {
  @Inject BrowsePartners browse;
  @Inject WatchPartner watch;
  @Inject TrialMailer mailer;

  @Test
  void switchesAProviderOnOnlyOnceItWasProved() throws Exception {
    UUID id = verified();
    describe(id, web.address());
    String code = code(id);
    refuses(RefusalCode.PROVIDER_NOT_TESTED, () -> switchProvider.handle(person(claire), id, true));
    assertNull(view(id).provider().proof());
    tend.run(new Job(0, act(id, "DescribeProvider")));
    WantedPartner tried = brokers.of(alias(id));
    assertEquals(List.of(), tried.domains());
    assertTrue(tried.broker().open());
    assertEquals("secret-1", tried.broker().secret());
    assertTrue(view(id).provider().proof().endsWith("/partner-proof/" + code));
    assertNull(Root.one("SELECT secret FROM partner_provider WHERE partner_id = ?", id));
    String through = alias(id) + "-1";
    Actor lea = somebody("lia@" + domain, true);
    refuses(RefusalCode.PROOF_UNKNOWN, () -> prove.handle(lea, "x".repeat(26), through));
    refuses(RefusalCode.PROOF_ANOTHER_WAY, () -> prove.handle(lea, code, null));
    refuses(RefusalCode.PROOF_ANOTHER_WAY, () -> prove.handle(lea, code, "ecole-horizon"));
    Actor unverified = somebody("tim@" + domain, false);
    refuses(RefusalCode.EMAIL_NOT_VERIFIED, () -> prove.handle(unverified, code, through));
    Actor foreign = somebody("tim@elsewhere-" + domain, true);
    refuses(RefusalCode.PROOF_ANOTHER_DOMAIN, () -> prove.handle(foreign, code, through));
    assertEquals(ProviderStatus.DRAFT, view(id).provider().status());
    prove.handle(lea, code, through);
    assertEquals(ProviderStatus.TESTED, view(id).provider().status());
    assertEquals("lia@" + domain, view(id).provider().provedEmail());
    switchProvider.handle(person(claire), id, true);
    tend.run(new Job(0, act(id, "SwitchProvider")));
    assertEquals(List.of(domain), brokers.of(alias(id)).domains());
    assertNull(brokers.of(alias(id)).broker().secret());
    assertEquals("ON", browse.handle(claire, null, 10).items().get(0).provider().name());
  }

  @Test
  void waitsForOurIdentityProviderAndLosesNothing() throws Exception {
    UUID id = verified();
    describe(id, web.address());
    Job job = new Job(0, act(id, "DescribeProvider"));
    brokers.goesAway();
    assertThrows(IdentityProviderAway.class, () -> tend.run(job));
    assertFalse(view(id).provider().ready());
    assertEquals(
        "tend-partner",
        Root.one(
            "SELECT task_name FROM jobs.scheduled_tasks WHERE task_instance = ?",
            "0/" + job.target()));
    brokers.comesBack();
    tend.run(job);
    assertTrue(view(id).provider().ready());
    tend.run(job);
    assertEquals("secret-1".length(), brokers.of(alias(id)).broker().secret() == null ? 8 : 0);
  }

  @Test
  void asksForASecretThatIsGoneFromOurIdentityProvider() throws Exception {
    UUID id = switchedOn();
    brokers.loses(alias(id));
    tend.run(new Job(0, act(id, "SwitchProvider")));
    assertEquals(ProviderStatus.LOST, view(id).provider().status());
    assertEquals(List.of(), brokers.of(alias(id)).domains());
    refuses(
        RefusalCode.REQUIRED,
        () ->
            describe.handle(
                person(claire),
                id,
                null,
                new ProviderForm(Protocol.OIDC, web.address(), "", "us", "")));
    describe(id, web.address());
    tend.run(new Job(0, act(id, "DescribeProvider")));
    assertTrue(brokers.of(alias(id)).broker().open());
    assertEquals(ProviderStatus.DRAFT, view(id).provider().status());
  }

  @Test
  void takesAnotherIssuerForAnotherProviderWithoutItsPeople() throws Exception {
    UUID id = switchedOn();
    describe(id, web.address());
    assertEquals(ProviderStatus.ON, view(id).provider().status());
    describe(id, web.address() + "/other");
    assertEquals(ProviderStatus.DRAFT, view(id).provider().status());
    tend.run(new Job(0, act(id, "DescribeProvider")));
    assertEquals(alias(id) + "-2", brokers.of(alias(id)).broker().alias());
  }

  @Test
  void saysSinceWhenAProviderIsSilentAndThatItIsBack() throws Exception {
    UUID id = switchedOn();
    Job job = new Job(0, act(id, "MakePartner"));
    watch.next(job);
    assertNull(view(id).provider().silentSince());
    web.close();
    watch.next(job);
    assertEquals(TrialClock.MORNING, view(id).provider().silentSince());
    assertEquals(TrialClock.MORNING, browse.handle(claire, null, 10).items().get(0).silentSince());
    assertEquals(ProviderStatus.ON, view(id).provider().status());
    String address = TrialTenant.address("Claire", claire.personId());
    assertEquals(List.of(), mailer.lettersTo(address));
    for (int day = 1; day <= 3; day++) {
      TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(day)));
      watch.next(job);
    }
    assertEquals(1, mailer.lettersTo(address).size());
    assertTrue(mailer.lettersTo(address).get(0).text().contains("/partner/" + id));
  }

  @Test
  void warnsItsMaintainersBeforeItsCertificateEnds() throws Exception {
    UUID id = switchedOn();
    Root.change(
        "UPDATE partner_provider SET ends_at = ? WHERE partner_id = ?",
        TrialClock.MORNING.plus(Duration.ofDays(40)),
        id);
    String address = TrialTenant.address("Claire", claire.personId());
    Job job = new Job(0, act(id, "MakePartner"));
    for (int day = 1; day <= 36; day++) {
      TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(day)));
      watch.next(job);
    }
    List<Letter> letters = mailer.lettersTo(address);
    assertEquals(2, letters.size());
    assertTrue(letters.get(0).text().contains("/partner/" + id), letters.get(0).text());
  }

  @Test
  void readsNoProviderThatIsElsewhereOrTooMuchOrNone() {
    UUID id = made();
    refuses(RefusalCode.PROVIDER_SILENT, () -> describe(id, "http://127.0.0.1:1"));
    refuses(RefusalCode.ADDRESS_NOT_ALLOWED, () -> describe(id, "ftp://school.example"));
    refuses(RefusalCode.ADDRESS_NOT_ALLOWED, () -> describe(id, "file:///etc/passwd"));
    refuses(RefusalCode.REQUIRED, () -> describe(id, " "));
    refuses(RefusalCode.PROVIDER_UNREADABLE, () -> describe(id, web.address() + "/liar"));
    ProviderForm huge = new ProviderForm(Protocol.SAML, web.address() + "/huge", "", "", "");
    refuses(RefusalCode.PROVIDER_UNREADABLE, () -> describe.handle(person(claire), id, null, huge));
    ProviderForm elsewhere = new ProviderForm(Protocol.SAML, web.address() + "/away", "", "", "");
    refuses(
        RefusalCode.PROVIDER_SILENT, () -> describe.handle(person(claire), id, null, elsewhere));
    ProviderForm entity =
        new ProviderForm(
            Protocol.SAML,
            "",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "",
            "");
    refuses(
        RefusalCode.PROVIDER_UNREADABLE, () -> describe.handle(person(claire), id, null, entity));
    assertNull(view(id).provider());
  }
}
