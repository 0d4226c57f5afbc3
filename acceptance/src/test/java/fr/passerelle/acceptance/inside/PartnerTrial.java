package fr.passerelle.acceptance.inside;

import fr.passerelle.jobs.Job;
import fr.passerelle.membership.Circle;
import fr.passerelle.partner.AddPartnerDomain;
import fr.passerelle.partner.CheckPartnerDomain;
import fr.passerelle.partner.DescribeProvider;
import fr.passerelle.partner.DomainStatus;
import fr.passerelle.partner.MakePartner;
import fr.passerelle.partner.NewPartnerForm;
import fr.passerelle.partner.PartnerKind;
import fr.passerelle.partner.PartnerView;
import fr.passerelle.partner.Protocol;
import fr.passerelle.partner.ProveProvider;
import fr.passerelle.partner.ProviderForm;
import fr.passerelle.partner.ReadPartner;
import fr.passerelle.partner.SwitchProvider;
import fr.passerelle.partner.TendPartner;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A partner, made by Claire in the real database, for tests that go on from there. */
abstract class PartnerTrial extends InsidePayara {
  @Inject MakePartner make;
  @Inject ReadPartner read;
  @Inject AddPartnerDomain addDomain;
  @Inject CheckPartnerDomain check;
  @Inject DescribeProvider describe;
  @Inject ProveProvider prove;
  @Inject SwitchProvider switchProvider;
  @Inject TendPartner tend;
  @Inject TrialRecords records;
  @Inject TrialBrokers brokers;

  TrialTenant tenant;
  Actor claire;
  String mark;
  String domain;
  TrialWeb web;

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

  UUID made() {
    return make.handle(
        claire,
        new NewPartnerForm(
            PartnerKind.SCHOOL, "School " + mark, "school.example", "Paul", Circle.STUDENT));
  }

  UUID verified() {
    UUID id = made();
    PartnerView.Domain named = addDomain.handle(person(claire), id, domain);
    records.publishes(named.recordName(), named.recordValue());
    check.handle(person(claire), id, domain);
    return id;
  }

  /** The same person outside any tenant. */
  static Actor person(Actor member) {
    return Actor.person(member.personId());
  }

  Actor somebody(String email, boolean verified) throws SQLException {
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

  UUID act(UUID partner, String act) throws SQLException {
    return UUID.fromString(
        Root.one(
            "SELECT id FROM partner_act WHERE partner_id = ? AND act = ? ORDER BY id DESC LIMIT 1",
            partner,
            act));
  }

  String alias(UUID partner) throws SQLException {
    return Root.one("SELECT alias FROM partner WHERE id = ?", partner);
  }

  PartnerView view(UUID id) {
    return read.handle(person(claire), id);
  }

  DomainStatus status(UUID id) {
    return view(id).domains().get(0).status();
  }

  void describe(UUID id, String issuer) {
    describe.handle(
        person(claire), id, null, new ProviderForm(Protocol.OIDC, issuer, "", "us", "secret-1"));
  }

  /** A provider that is on, as its maintainers get it. */
  UUID switchedOn() throws Exception {
    UUID id = verified();
    describe(id, web.address());
    tend.run(new Job(0, act(id, "DescribeProvider")));
    prove.handle(somebody("lia@" + domain, true), code(id), alias(id) + "-1");
    switchProvider.handle(person(claire), id, true);
    tend.run(new Job(0, act(id, "SwitchProvider")));
    return id;
  }

  String code(UUID id) throws SQLException {
    return Root.one("SELECT proof_code FROM partner_provider WHERE partner_id = ?", id);
  }
}
