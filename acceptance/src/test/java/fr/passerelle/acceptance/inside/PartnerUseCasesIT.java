package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.identity.WantedPartner;
import fr.passerelle.jobs.Job;
import fr.passerelle.mail.Letter;
import fr.passerelle.membership.Circle;
import fr.passerelle.operator.BrowseClaimedDomains;
import fr.passerelle.operator.ClaimedDomain;
import fr.passerelle.operator.TakeBackDomain;
import fr.passerelle.operator.VerifyDomain;
import fr.passerelle.partner.AcceptPartnerLetter;
import fr.passerelle.partner.AddPartner;
import fr.passerelle.partner.AddPartnerDomain;
import fr.passerelle.partner.BrowseMyPartners;
import fr.passerelle.partner.BrowsePartners;
import fr.passerelle.partner.ChangePartner;
import fr.passerelle.partner.CheckPartnerDomain;
import fr.passerelle.partner.ContactForm;
import fr.passerelle.partner.DescribeProvider;
import fr.passerelle.partner.DnsAnswer;
import fr.passerelle.partner.DomainProof;
import fr.passerelle.partner.DomainStatus;
import fr.passerelle.partner.DropMaintainer;
import fr.passerelle.partner.DropPartnerDomain;
import fr.passerelle.partner.FindPartners;
import fr.passerelle.partner.InvitePartnerContact;
import fr.passerelle.partner.LeavePartner;
import fr.passerelle.partner.MailPartner;
import fr.passerelle.partner.MakePartner;
import fr.passerelle.partner.NewPartnerForm;
import fr.passerelle.partner.PartnerForm;
import fr.passerelle.partner.PartnerKind;
import fr.passerelle.partner.PartnerView;
import fr.passerelle.partner.Protocol;
import fr.passerelle.partner.ProveProvider;
import fr.passerelle.partner.ProviderForm;
import fr.passerelle.partner.ProviderStatus;
import fr.passerelle.partner.ReadPartner;
import fr.passerelle.partner.ReadPartnerLetter;
import fr.passerelle.partner.RemovePartner;
import fr.passerelle.partner.SwitchProvider;
import fr.passerelle.partner.TendPartner;
import fr.passerelle.partner.TieForm;
import fr.passerelle.partner.WatchPartner;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners, their domains and their providers, in the real database. */
class PartnerUseCasesIT extends InsidePayara {
  private static final Pattern TOKEN = Pattern.compile("/partner-invitation/([\\w-]+)");

  @Inject BrowseClaimedDomains browseClaimedDomains;
  @Inject VerifyDomain verifyDomain;
  @Inject TakeBackDomain takeBackDomain;
  @Inject DropMaintainer dropMaintainer;
  @Inject MakePartner make;
  @Inject FindPartners find;
  @Inject AddPartner add;
  @Inject LeavePartner leave;
  @Inject BrowsePartners browse;
  @Inject BrowseMyPartners mine;
  @Inject ReadPartner read;
  @Inject ChangePartner change;
  @Inject RemovePartner remove;
  @Inject InvitePartnerContact invite;
  @Inject ReadPartnerLetter readLetter;
  @Inject AcceptPartnerLetter accept;
  @Inject AddPartnerDomain addDomain;
  @Inject CheckPartnerDomain check;
  @Inject DropPartnerDomain drop;
  @Inject DescribeProvider describe;
  @Inject ProveProvider prove;
  @Inject SwitchProvider switchProvider;
  @Inject MailPartner mailPartner;
  @Inject TendPartner tend;
  @Inject WatchPartner watch;
  @Inject TrialMailer mailer;
  @Inject TrialRecords records;
  @Inject TrialBrokers brokers;

  private TrialTenant tenant;
  private Actor claire;
  private String mark;
  private String domain;
  private TrialWeb web;

  @BeforeEach
  void openTenant() throws Exception {
    tenant = TrialTenant.open();
    claire = tenant.owner("Claire");
    mark = UUID.randomUUID().toString().substring(24);
    domain = "school-" + mark + ".example";
    web = TrialWeb.start();
  }

  @AfterEach
  void tidy() {
    brokers.comesBack();
    records.fallsSilent(false);
    web.close();
  }

  private UUID made() {
    return make.handle(
        claire,
        new NewPartnerForm(
            PartnerKind.SCHOOL, "School " + mark, "school.example", "Paul", Circle.STUDENT));
  }

  private UUID verified() {
    UUID id = made();
    PartnerView.Domain named = addDomain.handle(person(claire), id, domain);
    records.publishes(named.recordName(), named.recordValue());
    check.handle(person(claire), id, domain);
    return id;
  }

  /** The same person outside any tenant. */
  private static Actor person(Actor member) {
    return Actor.person(member.personId());
  }

  private Actor somebody(String email, boolean verified) throws SQLException {
    UUID id = Ids.next();
    Root.change(
        "INSERT INTO person (id, email, email_verified, display_name, locale, created_at, seen_at)"
            + " VALUES (?, ?, ?, 'Paul', 'en', ?, ?)",
        id,
        email,
        verified,
        Instant.now(),
        Instant.now());
    return Actor.person(id);
  }

  private UUID act(UUID partner, String act) throws SQLException {
    return UUID.fromString(
        Root.one(
            "SELECT id FROM partner_act WHERE partner_id = ? AND act = ? ORDER BY id DESC LIMIT 1",
            partner,
            act));
  }

  private String alias(UUID partner) throws SQLException {
    return Root.one("SELECT alias FROM partner WHERE id = ?", partner);
  }

  private PartnerView view(UUID id) {
    return read.handle(person(claire), id);
  }

  private DomainStatus status(UUID id) {
    return view(id).domains().get(0).status();
  }

  private void describe(UUID id, String issuer) {
    describe.handle(
        person(claire), id, null, new ProviderForm(Protocol.OIDC, issuer, "", "us", "secret-1"));
  }

  /** A provider that is on, as its maintainers get it. */
  private UUID switchedOn() throws Exception {
    UUID id = verified();
    describe(id, web.address());
    tend.run(new Job(0, act(id, "DescribeProvider")));
    prove.handle(somebody("lia@" + domain, true), code(id), alias(id) + "-1");
    switchProvider.handle(person(claire), id, true);
    tend.run(new Job(0, act(id, "SwitchProvider")));
    return id;
  }

  private String code(UUID id) throws SQLException {
    return Root.one("SELECT proof_code FROM partner_provider WHERE partner_id = ?", id);
  }

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
