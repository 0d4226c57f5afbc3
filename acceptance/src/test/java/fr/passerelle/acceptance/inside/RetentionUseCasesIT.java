package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.export.TenantTables;
import fr.passerelle.privacy.ApplyRetention;
import fr.passerelle.privacy.ReadPrivacy;
import fr.passerelle.privacy.RetentionRule;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept no longer goes, and nothing else. */
class RetentionUseCasesIT extends InsidePayara {
  /** Long enough ago for the clock of the database, which does not stand in the trials' years. */
  private static final Instant LONG_AGO = Instant.parse("2020-03-01T10:00:00Z");

  @Inject ApplyRetention applyRetention;
  @Inject ReadPrivacy readPrivacy;
  @Inject CaseSteps steps;

  private TrialTenant tenant;
  private Actor owner;
  private Actor zoe;
  private UUID challenge;
  private UUID solution;

  @BeforeEach
  void haveASolution() throws SQLException {
    tenant = TrialTenant.open();
    owner = tenant.owner("Olga");
    zoe = tenant.student("Zoe");
    challenge = steps.published(owner);
    solution = steps.handedIn(zoe, challenge, "Filament");
  }

  private void endedLongAgo(int months) throws SQLException {
    Root.change("UPDATE tenant SET retention_months = ? WHERE id = ?", months, tenant.id());
    Root.change("UPDATE challenge SET deadline = ? WHERE id = ?", LONG_AGO, challenge);
  }

  private String submitter() throws SQLException {
    return Root.one(
        "SELECT m.alias FROM submission_version v LEFT JOIN membership m ON m.tenant_id = v.tenant_id"
            + " AND m.person_id = v.submitted_by WHERE v.submission_id = ?",
        solution);
  }

  @Test
  void takesTheNamesFromSolutionsOfChallengesThatEndedLongAgo() throws Exception {
    steps.written(tenant.student("Nina"), challenge, "Drafts");
    endedLongAgo(24);
    assertEquals(2, applyRetention.run(tenant.id()).get(RetentionRule.NAMES));
    assertEquals("Anonymous", submitter());
    assertEquals(
        "By Filament",
        Root.one("SELECT title FROM submission_version WHERE submission_id = ?", solution));
    assertEquals(
        "0",
        Root.one(
            "SELECT COUNT(*) FROM team_member WHERE tenant_id = ? AND person_id = ?",
            tenant.id(),
            zoe.personId()));
    assertEquals(
        "1",
        Root.one(
            "SELECT COUNT(*) FROM membership WHERE tenant_id = ? AND person_id = ? AND status = 'ACTIVE'",
            tenant.id(),
            zoe.personId()));
    assertEquals(
        "0",
        Root.one(
            "SELECT COUNT(*) FROM submission WHERE tenant_id = ? AND latest_version = 0 AND draft_md <> ''",
            tenant.id()));
    assertEquals(Map.of(), applyRetention.run(tenant.id()));
    assertEquals(
        "ApplyRetention",
        Root.one(
            "SELECT act FROM audit_entry WHERE tenant_id = ? ORDER BY at DESC, id DESC LIMIT 1",
            tenant.id()));
  }

  @Test
  void leavesThemWhereTheTenantKeepsNamesOrTheTimeHasNotCome() throws Exception {
    Root.change("UPDATE tenant SET retention_months = NULL WHERE id = ?", tenant.id());
    Root.change("UPDATE challenge SET deadline = ? WHERE id = ?", LONG_AGO, challenge);
    assertEquals(Map.of(), applyRetention.run(tenant.id()));
    Root.change("UPDATE tenant SET retention_months = 24 WHERE id = ?", tenant.id());
    Root.change(
        "UPDATE challenge SET deadline = ? WHERE id = ?",
        Instant.now().minus(Duration.ofDays(200)),
        challenge);
    applyRetention.run(tenant.id());
    assertEquals(null, submitter());
    assertTrue(
        readPrivacy.handle(Actor.visitor(tenant.summary()), Locale.ENGLISH).processings().stream()
            .flatMap(processing -> processing.kept().stream())
            .anyMatch(sentence -> sentence.startsWith("2 years after the end of the challenge")));
  }

  @Test
  void forgetsAddressesNobodyAnsweredFromAndListsLettersAndActs() throws Exception {
    Instant now = TrialClock.MORNING;
    invite("old@x.example", "SENT", now.minus(Duration.ofDays(91)));
    invite("new@x.example", "SENT", now.minus(Duration.ofDays(89)));
    invite("kept@x.example", "ACCEPTED", now.minus(Duration.ofDays(91)));
    for (Instant made : List.of(now.minus(Duration.ofDays(8)), now.minus(Duration.ofDays(6)))) {
      Root.change(
          "INSERT INTO invitation_import (tenant_id, id, file_name, status, uploaded_by, uploaded_at)"
              + " VALUES (?, ?, 'list.csv', 'READY', ?, ?)",
          tenant.id(),
          Ids.next(),
          owner.personId(),
          made);
    }
    Root.change(
        "INSERT INTO mail (tenant_id, id, template, recipient, locale, words, created_at, sent_at)"
            + " VALUES (?, ?, 'THANKS', 'a@x.example', 'en', '{}', ?, ?)",
        tenant.id(),
        Ids.next(),
        now.minus(Duration.ofDays(91)),
        now.minus(Duration.ofDays(91)));
    Root.change(
        "INSERT INTO audit_entry (tenant_id, id, at, act) VALUES (?, ?, ?, 'OpenChallenge')",
        tenant.id(),
        Ids.next(),
        LONG_AGO);
    Map<RetentionRule, Integer> gone = applyRetention.run(tenant.id());
    assertEquals(
        Map.of(
            RetentionRule.INVITATIONS, 1,
            RetentionRule.LISTS, 1,
            RetentionRule.LETTERS, 1,
            RetentionRule.LOG, 1),
        gone);
    assertEquals(
        List.of("Address erased", "kept@x.example", "new@x.example"),
        Root.all("SELECT email FROM invitation WHERE tenant_id = ? ORDER BY email", tenant.id()));
  }

  private void invite(String email, String status, Instant expiry) throws SQLException {
    Root.change(
        "INSERT INTO invitation (tenant_id, id, email, circle, role, locale, status, invited_by, created_at, expires_at)"
            + " VALUES (?, ?, ?, 'STUDENT', 'CONTRIBUTOR', 'fr', ?, ?, ?, ?)",
        tenant.id(),
        Ids.next(),
        email,
        status,
        owner.personId(),
        expiry,
        expiry);
  }

  /** A table that nobody decided about would be missing in a new installation, or leak into it. */
  @Test
  void everyTableOfATenantGoesAlongInItsExportOrStays() throws SQLException {
    TreeSet<String> decided = new TreeSet<>(TenantTables.STAYING);
    decided.addAll(TenantTables.GOING);
    List<String> undecided = new ArrayList<>();
    for (String table :
        Root.all(
            "SELECT DISTINCT table_name FROM information_schema.columns"
                + " WHERE table_schema = 'core' AND column_name = 'tenant_id'")) {
      if (!decided.contains(table)) {
        undecided.add(table);
      }
    }
    assertEquals(List.of(), undecided);
  }
}
