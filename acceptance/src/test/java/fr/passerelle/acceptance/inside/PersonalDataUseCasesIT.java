package fr.passerelle.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.export.ExportStatus;
import fr.passerelle.files.Download;
import fr.passerelle.identity.IdentityProviderAway;
import fr.passerelle.jobs.Job;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.KnowPerson;
import fr.passerelle.membership.PersonClaims;
import fr.passerelle.membership.Role;
import fr.passerelle.personaldata.AskErasure;
import fr.passerelle.personaldata.AskMyExport;
import fr.passerelle.personaldata.ErasePerson;
import fr.passerelle.personaldata.ErasureForm;
import fr.passerelle.personaldata.ReadMyExport;
import fr.passerelle.personaldata.SeeMyData;
import fr.passerelle.personaldata.TakeBackErasure;
import fr.passerelle.personaldata.WriteMyExport;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.RefusalCode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person takes a copy of their data, and is forgotten, across their tenants. */
class PersonalDataUseCasesIT extends InsidePayara {
  private static final Duration WEEK = Duration.ofDays(7);

  @Inject AskMyExport askMyExport;
  @Inject WriteMyExport writeMyExport;
  @Inject ReadMyExport readMyExport;
  @Inject SeeMyData seeMyData;
  @Inject AskErasure askErasure;
  @Inject TakeBackErasure takeBackErasure;
  @Inject ErasePerson erasePerson;
  @Inject KnowPerson knowPerson;
  @Inject CaseSteps steps;
  @Inject TrialMailer mailer;
  @Inject TrialIdentityProvider provider;

  private TrialTenant lumen;
  private TrialTenant brindille;
  private Actor zoe;
  private Actor me;
  private String email;
  private String name;

  @BeforeEach
  void beAStudentInOneTenantAndAJurorInAnother() throws SQLException {
    lumen = TrialTenant.open();
    brindille = TrialTenant.open();
    name = "Zoé" + UUID.randomUUID().toString().substring(24) + " Quarante-Deux";
    zoe = lumen.student(name);
    me = Actor.person(zoe.personId());
    email = TrialTenant.address(name, zoe.personId());
    join(brindille, zoe.personId(), "JUROR");
  }

  @AfterEach
  void bringTheProviderBack() {
    provider.comesBack();
  }

  private static void join(TrialTenant tenant, UUID person, String role) throws SQLException {
    Root.change(
        "INSERT INTO membership (tenant_id, id, person_id, circle, roles, status, since)"
            + " VALUES (?, ?, ?, 'INVESTOR', ?, 'ACTIVE', ?)",
        tenant.id(),
        Ids.next(),
        person,
        role,
        Instant.now());
  }

  private Map<String, String> copy() throws Exception {
    UUID id = askMyExport.handle(me, Locale.ENGLISH).id();
    writeMyExport.run(new Job(0, id));
    return unzipped(readMyExport.handle(me, id));
  }

  static Map<String, String> unzipped(Download file) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(file.content())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void tellsWhichPartnersAPersonMaintains() throws Exception {
    assertEquals("", copy().get("partners.jsonl"));
    maintain("Their school", zoe.personId());
    maintain("Another one", lumen.owner("Olga").personId());
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofDays(2)));
    String partners = copy().get("partners.jsonl");
    assertTrue(partners.contains("Their school"), partners);
    assertTrue(partners.contains("2026-11-20T08:00:00"), partners);
    assertFalse(partners.contains("Another one"), partners);
  }

  private static UUID maintain(String partner, UUID person) throws SQLException {
    UUID id = Ids.next();
    Root.change(
        "INSERT INTO partner (id, kind, name, alias, created_at) VALUES (?, 'SCHOOL', ?, ?, '2026-11-20 08:00:00')",
        id,
        partner,
        "partner_" + id.toString().substring(24));
    join(id, person);
    return id;
  }

  private static void join(UUID partner, UUID person) throws SQLException {
    Root.change(
        "INSERT INTO partner_maintainer VALUES (?, ?, '2026-11-20 08:00:00', 0)", partner, person);
  }

  @Test
  void copiesEverythingOfAPersonAcrossTenantsAndNothingOfOthers() throws Exception {
    Actor owner = lumen.owner("Olga");
    Actor other = lumen.student("Otto");
    UUID challenge = steps.published(owner);
    steps.handedIn(zoe, challenge, "Filament");
    steps.handedIn(other, challenge, "Rivals");
    Map<String, String> files = copy();
    String folder = lumen.summary().slug() + "/";
    assertTrue(files.get("README.txt").startsWith("The copy of your data"));
    assertTrue(files.get("person.json").contains(email));
    assertTrue(files.get(folder + "membership.jsonl").contains("CONTRIBUTOR"));
    assertTrue(files.get(folder + "submission-versions.jsonl").contains("By Filament"));
    assertTrue(files.get(folder + "teams.jsonl").contains("Filament"));
    assertTrue(files.get(folder + "terms-accepted.jsonl").contains(challenge.toString()));
    assertTrue(files.get(folder + "acts.jsonl").contains("SubmitSolution"));
    assertTrue(files.get(brindille.summary().slug() + "/membership.jsonl").contains("JUROR"));
    String all = String.join("\n", files.values());
    assertFalse(all.contains("Rivals"));
    assertFalse(all.contains(other.personId().toString()));
    assertFalse(all.contains(owner.personId().toString()));
    assertFalse(all.contains(TrialTenant.address("Otto", other.personId())));
  }

  @Test
  void copiesWhatTheyHandedInAndNotWhatTheirTeamWritesOnceTheyAreOut() throws Exception {
    Actor otto = lumen.student("Otto");
    Actor owner = lumen.owner("Olga");
    steps.handedIn(zoe, steps.published(owner), "Filament");
    UUID challenge = steps.published(owner);
    UUID team = steps.team(otto, challenge, "Bulbs");
    steps.join(zoe, otto, challenge, team);
    steps.write(otto, steps.solution(otto, team), 1, "Secret draft");
    String folder = lumen.summary().slug() + "/";
    assertTrue(copy().get(folder + "submissions.jsonl").contains("Secret draft"));
    Root.change(
        "UPDATE membership SET status = 'SUSPENDED' WHERE tenant_id = ? AND person_id = ?",
        lumen.id(),
        me.personId());
    Map<String, String> files = copy();
    assertTrue(files.get(folder + "submission-versions.jsonl").contains("By Filament"));
    assertFalse(String.join("\n", files.values()).contains("Secret draft"));
  }

  @Test
  void writesWhenItIsReadyAndRemovesTheFileAfterAWeek() throws Exception {
    UUID id = askMyExport.handle(me, Locale.ENGLISH).id();
    refuses(RefusalCode.NOT_FOUND, () -> readMyExport.handle(me, id));
    Optional<Instant> next = writeMyExport.run(new Job(0, id));
    assertEquals(Optional.of(TrialClock.MORNING.plus(WEEK)), next);
    assertTrue(mailer.lettersTo(email).get(0).text().contains("/my-data"));
    assertEquals(ExportStatus.READY, seeMyData.handle(me).exports().get(0).status());
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    refuses(RefusalCode.NOT_FOUND, () -> readMyExport.handle(me, id));
    assertEquals(Optional.empty(), writeMyExport.run(new Job(0, id)));
    assertEquals(
        "1",
        Root.one("SELECT COUNT(*) FROM person_export WHERE id = ? AND removed_at IS NOT NULL", id));
  }

  @Test
  void isReadByThePersonAlone() throws Exception {
    UUID id = askMyExport.handle(me, Locale.ENGLISH).id();
    writeMyExport.run(new Job(0, id));
    Actor otto = Actor.person(lumen.student("Otto").personId());
    refuses(RefusalCode.NOT_FOUND, () -> readMyExport.handle(otto, id));
    refuses(RefusalCode.SIGN_IN_FIRST, () -> readMyExport.handle(Actor.visitor(null), id));
    readMyExport.handle(me, id).content().close();
  }

  @Test
  void isGivenTwiceADayAndIsTheSameWhileItIsBeingWritten() throws Exception {
    UUID first = askMyExport.handle(me, Locale.FRENCH).id();
    assertEquals(first, askMyExport.handle(me, Locale.FRENCH).id());
    writeMyExport.run(new Job(0, first));
    UUID second = askMyExport.handle(me, Locale.FRENCH).id();
    assertNotEquals(first, second);
    writeMyExport.run(new Job(0, second));
    refuses(RefusalCode.TRY_LATER, () -> askMyExport.handle(me, Locale.FRENCH));
    TrialClock.at(TrialClock.MORNING.plus(Duration.ofHours(24)));
    askMyExport.handle(me, Locale.FRENCH);
  }

  private UUID asked() throws SQLException {
    askErasure.handle(me, new ErasureForm(email));
    return UUID.fromString(Root.one("SELECT id FROM erasure WHERE person_id = ?", me.personId()));
  }

  @Test
  void leavesNoNameAndNoAddressAnywhereInTheDatabase() throws Exception {
    Actor owner = lumen.owner("Olga");
    Actor otto = lumen.student("Otto");
    UUID challenge = steps.published(owner);
    UUID team = steps.team(zoe, challenge, "Filament");
    steps.join(otto, zoe, challenge, team);
    UUID solution = steps.solution(zoe, team);
    steps.write(zoe, solution, 1, "By Filament");
    UUID second = steps.published(owner);
    steps.written(zoe, second, "Alone");
    invite(brindille, "SENT");
    Root.change(
        "INSERT INTO audit_entry (tenant_id, id, at, actor_id, act, details, changes, from_address)"
            + " VALUES (?, ?, ?, ?, 'InviteContributor', ?, ?, '192.0.2.7')",
        lumen.id(),
        Ids.next(),
        Instant.now(),
        me.personId(),
        email,
        "[[\"name\",null,\"" + name + "\"]]");
    Root.change(
        "INSERT INTO mail (tenant_id, id, template, recipient, locale, words, created_at, sent_at)"
            + " VALUES (?, ?, 'TEAMMATE', 'otto@x.example', 'en', ?, ?, ?)",
        lumen.id(),
        Ids.next(),
        "{\"by\":\"" + name + "\"}",
        Instant.now(),
        Instant.now());
    copy();
    UUID wish = asked();
    assertEquals(Optional.of(TrialClock.MORNING.plus(WEEK)), erasePerson.run(new Job(0, wish)));
    assertFalse(places(email).isEmpty());
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    assertEquals(Optional.empty(), erasePerson.run(new Job(0, wish)));

    assertEquals(List.of(), places(email));
    assertEquals(List.of(), places(name));
    assertEquals(
        "{\"by\":\"Anonymous\"}",
        Root.one(
            "SELECT words FROM mail WHERE tenant_id = ? AND template = 'TEAMMATE'", lumen.id()));
    assertEquals(
        "Anonymous",
        Root.one(
            "SELECT alias FROM membership WHERE tenant_id = ? AND person_id = ?",
            lumen.id(),
            me.personId()));
    assertEquals(
        "By Filament", Root.one("SELECT draft_title FROM submission WHERE id = ?", solution));
    assertEquals(
        otto.personId().toString(), Root.one("SELECT captain_id FROM team WHERE id = ?", team));
    assertEquals(
        "0",
        Root.one(
            "SELECT COUNT(*) FROM team WHERE tenant_id = ? AND challenge_id = ?",
            lumen.id(),
            second));
    assertEquals(
        "0",
        Root.one(
            "SELECT COUNT(*) FROM audit_entry WHERE actor_id = ? AND from_address IS NOT NULL",
            me.personId()));
    assertTrue(provider.forgot(me.personId()));
    var letters = mailer.lettersTo(email);
    assertTrue(letters.get(letters.size() - 1).subject().contains("erased"));
    assertEquals(Optional.empty(), erasePerson.run(new Job(0, wish)));
    assertEquals(letters.size(), mailer.lettersTo(email).size());
    refuses(
        RefusalCode.NOT_ALLOWED,
        () -> knowPerson.handle(me, new PersonClaims(me.personId(), email, true, name, "fr")));
    assertEquals(List.of(), places(email));
  }

  private void invite(TrialTenant tenant, String status) throws SQLException {
    Actor inviter = tenant.owner("Iris");
    Root.change(
        "INSERT INTO invitation (tenant_id, id, email, name, circle, role, locale, status, invited_by, created_at, expires_at)"
            + " VALUES (?, ?, ?, ?, 'STUDENT', 'CONTRIBUTOR', 'fr', ?, ?, ?, ?)",
        tenant.id(),
        Ids.next(),
        email,
        name,
        status,
        inviter.personId(),
        Instant.now(),
        Instant.now());
  }

  /** Every text column of every table of the product that holds the word. */
  private static List<String> places(String word) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection core = Root.connection();
        Statement sql = core.createStatement()) {
      List<String[]> columns = new ArrayList<>();
      try (ResultSet rows =
          sql.executeQuery(
              "SELECT table_schema, table_name, column_name FROM information_schema.columns"
                  + " WHERE table_schema IN ('core', 'jobs') AND data_type IN"
                  + " ('char', 'varchar', 'text', 'mediumtext', 'longtext')")) {
        while (rows.next()) {
          columns.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
        }
      }
      assertTrue(columns.size() > 60, "columns to look into");
      for (String[] column : columns) {
        String query =
            "SELECT COUNT(*) FROM %s.%s WHERE LOCATE('%s', CONVERT(%s USING utf8mb4)) > 0"
                .formatted(column[0], column[1], word, column[2]);
        try (ResultSet count = sql.executeQuery(query)) {
          count.next();
          if (count.getInt(1) > 0) {
            found.add(column[1] + "." + column[2]);
          }
        }
      }
    }
    return found;
  }

  @Test
  void canBeTakenBackForAWeek() throws Exception {
    UUID wish = asked();
    erasePerson.run(new Job(0, wish));
    assertEquals(TrialClock.MORNING.plus(WEEK), seeMyData.handle(me).erasureDue());
    assertTrue(mailer.lettersTo(email).get(0).text().contains("/my-data"));
    refuses(RefusalCode.ALREADY_THERE, () -> askErasure.handle(me, new ErasureForm(email)));
    takeBackErasure.handle(me);
    refuses(RefusalCode.NOT_FOUND, () -> takeBackErasure.handle(me));
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    assertEquals(Optional.empty(), erasePerson.run(new Job(0, wish)));
    assertEquals(email, seeMyData.handle(me).email());
    askErasure.handle(me, new ErasureForm(email.toUpperCase(Locale.ROOT)));
  }

  @Test
  void asksForTheAddressAndForSomebodyElseWhoOwnsTheSpace() throws SQLException {
    refuses(RefusalCode.CONFIRMATION_WRONG, () -> askErasure.handle(me, new ErasureForm("me")));
    refuses(RefusalCode.REQUIRED, () -> askErasure.handle(me, new ErasureForm(" ")));
    TrialTenant own = TrialTenant.open();
    join(own, me.personId(), "OWNER");
    assertEquals(List.of("Trial"), seeMyData.handle(me).onlyOwnerOf());
    refuses(RefusalCode.ONLY_OWNER_OF, () -> askErasure.handle(me, new ErasureForm(email)));
    own.member("Olga", Circle.EMPLOYEE, Role.OWNER);
    askErasure.handle(me, new ErasureForm(email));
  }

  @Test
  void closesASuspendedSpaceThatNobodyElseOwns() throws Exception {
    TrialTenant alone = TrialTenant.open();
    TrialTenant shared = TrialTenant.open();
    shared.member("Olga", Circle.EMPLOYEE, Role.OWNER);
    for (TrialTenant own : List.of(alone, shared)) {
      join(own, me.personId(), "OWNER");
      Root.change("UPDATE tenant SET status = 'SUSPENDED' WHERE id = ?", own.id());
    }
    assertEquals(List.of(), seeMyData.handle(me).onlyOwnerOf());
    assertEquals(List.of("Trial"), seeMyData.handle(me).closing());
    UUID wish = asked();
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    assertEquals(Optional.empty(), erasePerson.run(new Job(0, wish)));
    assertEquals(List.of(), places(email));
    assertEquals(
        "SUSPENDED 2037-04-08 09:00:00.000000",
        Root.one("SELECT CONCAT_WS(' ', status, ends_at) FROM tenant WHERE id = ?", alone.id()));
    assertEquals(
        "1",
        Root.one(
            "SELECT COUNT(*) FROM jobs.scheduled_tasks WHERE task_name = 'erase-tenant'"
                + " AND task_instance LIKE ?",
            alone.id() + "/%"));
    assertEquals(
        "SUSPENDED",
        Root.one("SELECT CONCAT_WS(' ', status, ends_at) FROM tenant WHERE id = ?", shared.id()));
  }

  @Test
  void asksForSomebodyElseWhoLooksAfterThePartner() throws Exception {
    UUID partner = maintain("Their school", me.personId());
    assertEquals(List.of("Their school"), seeMyData.handle(me).onlyMaintainerOf());
    refuses(RefusalCode.ONLY_MAINTAINER_OF, () -> askErasure.handle(me, new ErasureForm(email)));
    UUID olga = lumen.owner("Olga").personId();
    join(partner, olga);
    assertEquals(List.of(), seeMyData.handle(me).onlyMaintainerOf());
    UUID wish = asked();
    Root.change("DELETE FROM partner_maintainer WHERE person_id = ?", olga);
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    Instant tomorrow = TrialClock.MORNING.plus(WEEK).plus(Duration.ofDays(1));
    assertEquals(Optional.of(tomorrow), erasePerson.run(new Job(0, wish)));
    join(partner, olga);
    assertEquals(Optional.empty(), erasePerson.run(new Job(0, wish)));
    assertEquals(
        olga.toString(),
        Root.one("SELECT person_id FROM partner_maintainer WHERE partner_id = ?", partner));
  }

  @Test
  void waitsWhereAnotherOwnerHasLeftMeanwhile() throws Exception {
    UUID wish = asked();
    TrialTenant own = TrialTenant.open();
    join(own, me.personId(), "OWNER");
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    assertEquals(
        Optional.of(TrialClock.MORNING.plus(WEEK).plus(Duration.ofDays(1))),
        erasePerson.run(new Job(0, wish)));
    assertEquals(email, seeMyData.handle(me).email());
  }

  @Test
  void forgetsAlsoWhoseMailboxIsGone() throws Exception {
    UUID wish = asked();
    mailer.knowsNot(email);
    assertEquals(Optional.of(TrialClock.MORNING.plus(WEEK)), erasePerson.run(new Job(0, wish)));
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    assertEquals(Optional.empty(), erasePerson.run(new Job(0, wish)));
    assertEquals(List.of(), places(email));
  }

  @Test
  void goesOnWhenTheIdentityProviderIsBack() throws Exception {
    UUID wish = asked();
    TrialClock.at(TrialClock.MORNING.plus(WEEK));
    provider.goesAway();
    assertThrows(IdentityProviderAway.class, () -> erasePerson.run(new Job(0, wish)));
    assertEquals(List.of("person.email"), places(email));
    provider.comesBack();
    assertEquals(Optional.empty(), erasePerson.run(new Job(0, wish)));
    assertEquals(List.of(), places(email));
    assertEquals(Set.of(), Set.copyOf(places(name)));
  }
}
