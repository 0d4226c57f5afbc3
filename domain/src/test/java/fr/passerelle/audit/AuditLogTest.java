package fr.passerelle.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.passerelle.casework.World;
import fr.passerelle.files.ExportLimits;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditLogTest {
  private final World world = new World();
  private final FakeAuditEntries entries = new FakeAuditEntries();
  private final Actor ada = world.person("Ada", Circle.EMPLOYEE, Role.ADMIN);
  private final Instant noon = Instant.parse("2026-11-25T11:00:00Z");

  @Test
  void theNewestIsReadFirstAndEachPageGoesOnAfterTheLast() {
    AuditRow first = entries.add(noon, "OpenChallenge", ada.personId(), "A lamp");
    AuditRow second = entries.add(noon, "PublishChallenge", ada.personId(), "A lamp");
    AuditRow third = entries.add(noon.plusSeconds(1), "InviteContributor", ada.personId(), "a@b");
    Page<AuditRow> page = browse(AuditFilter.ALL, null, 2);
    assertEquals(List.of(third, second), page.items());
    Page<AuditRow> rest = browse(AuditFilter.ALL, page.next(), 2);
    assertEquals(List.of(first), rest.items());
    assertNull(rest.next());
  }

  @Test
  void behindAnEntryThatIsNotThereIsNothing() {
    entries.add(noon, "OpenChallenge", ada.personId(), "A lamp");
    assertEquals(List.of(), browse(AuditFilter.ALL, Ids.next(), 2).items());
  }

  @Test
  void daysAreMeantInTheZoneOfTheTenant() {
    AuditRow late = entries.add(Instant.parse("2026-11-24T23:30:00Z"), "OpenChallenge", null, "x");
    entries.add(Instant.parse("2026-11-24T22:30:00Z"), "OpenChallenge", null, "x");
    LocalDate day = LocalDate.parse("2026-11-25");
    assertEquals(List.of(late), browse(new AuditFilter(null, null, day, day), null, 9).items());
  }

  @Test
  void readsDaysAndNothingElse() {
    assertEquals(LocalDate.parse("2026-11-25"), AuditFilter.day("2026-11-25"));
    for (String other :
        new String[] {null, "", "25.11.2026", "2026-13-01", "+99999-01-01", "0000-01-01"}) {
      assertNull(AuditFilter.day(other));
    }
  }

  @Test
  void actsAndChangesAreSaidInTheReadersLanguage() {
    AuditRow row =
        entries.add(
            noon,
            "InviteContributor",
            ada.personId(),
            "lea@ecole.example",
            new Change("roles", "JUROR", "MANAGER,JUROR"),
            new Change("deadline", null, "2026-11-26T17:40:00Z"),
            new Change("title", "A, B", "B"));
    AuditWords french = AuditWords.in(Locale.FRENCH, World.PARIS);
    assertEquals("Invitation envoyée à lea@ecole.example", french.sentence(row));
    assertEquals(
        List.of(
            "Rôles\u00a0: Jury → Pilotage, Jury",
            "Échéance\u00a0: 26 novembre 2026 à 18\u00a0h\u00a040",
            "Titre\u00a0: A, B → B"),
        french.changes(row));
    assertEquals(
        "Sent an invitation to lea@ecole.example",
        AuditWords.in(Locale.ENGLISH, World.PARIS).sentence(row));
  }

  @Test
  void anActThatNobodyKnowsAnyMoreIsNamedAllTheSame() {
    AuditRow row = entries.add(noon, "OfAnotherVersion", null, "x", new Change("odd", null, "1"));
    AuditWords words = AuditWords.in(Locale.ENGLISH, World.PARIS);
    assertEquals("OfAnotherVersion", words.sentence(row));
    assertEquals(List.of("odd: 1"), words.changes(row));
  }

  @Test
  void whoHasLeftOrNeverWasIsSaidSo() {
    AuditWords words = AuditWords.in(Locale.ENGLISH, World.PARIS);
    assertEquals("Somebody who has left", words.who(by(UUID.randomUUID(), Via.PAGE)));
    assertEquals("Without an account", words.who(by(null, Via.PAGE)));
    assertEquals("Passerelle", words.who(by(null, Via.JOB)));
  }

  private AuditRow by(UUID actor, Via via) {
    return new AuditRow(
        Ids.next(),
        noon,
        "OpenChallenge",
        null,
        actor,
        null,
        null,
        null,
        null,
        "",
        List.of(),
        via,
        null);
  }

  @Test
  void theFileCarriesEveryEntryWithTimesThatProgramsRead() throws IOException {
    entries.add(noon, "RevokeInvitation", ada.personId(), "lea@ecole.example");
    entries.add(
        noon.plusSeconds(1), "OfAnotherVersion", null, "", new Change("title", null, "a;\"b\""));
    List<CsvRecord> lines = lines(export(AuditFilter.ALL, Locale.FRENCH), ';');
    assertEquals(3, lines.size());
    assertEquals("Date et heure", lines.get(0).getField(0));
    assertEquals("Titre\u00a0: a;\"b\"", lines.get(1).getField(3));
    CsvRecord line = lines.get(2);
    assertEquals("2026-11-25T12:00:00+01:00", line.getField(0));
    assertEquals("Claire", line.getField(1));
    assertEquals("Invitation de lea@ecole.example révoquée", line.getField(2));
    assertEquals("203.0.113.9", line.getField(5));
    assertEquals(List.of("ExportAuditLog"), world.audited);
    assertEquals(List.of(new Change("lines", null, "2")), world.said.get(0).changes());
  }

  @Test
  void aTextIsNoFormula() {
    for (String formula : List.of("=1+1", "+1", "-1", "@x", "\tx", "\rx")) {
      assertEquals("'" + formula, AuditCsv.harmless(formula));
    }
    assertEquals("a=1", AuditCsv.harmless("a=1"));
    assertEquals("", AuditCsv.harmless(""));
  }

  @Test
  void aLongLogIsReadInPiecesAndCutWithAWord() throws IOException {
    entries.addMany(ExportAuditLog.MOST + 1, noon);
    String text = export(AuditFilter.ALL, Locale.ENGLISH);
    List<CsvRecord> lines = lines(text, ',');
    assertEquals(ExportAuditLog.MOST + 2, lines.size());
    assertTrue(
        lines.get(ExportAuditLog.MOST + 1).getField(0).startsWith("Only the newest 100,000"));
    assertEquals(ExportAuditLog.MOST / ExportAuditLog.AT_A_TIME + 1, entries.pages);
  }

  @Test
  void aLogThatFitsIsNotCut() throws IOException {
    entries.addMany(ExportAuditLog.AT_A_TIME, noon);
    assertEquals(
        ExportAuditLog.AT_A_TIME + 1, lines(export(AuditFilter.ALL, Locale.ENGLISH), ',').size());
  }

  @Test
  void whatWasAskedForIsWrittenDownWithTheExport() throws IOException {
    export(
        new AuditFilter(ada.personId(), ActGroup.PEOPLE, LocalDate.parse("2026-11-01"), null),
        Locale.ENGLISH);
    assertEquals(ada.personId(), world.said.get(0).person());
    assertEquals(
        List.of(
            new Change("lines", null, "0"),
            new Change("group", null, "PEOPLE"),
            new Change("from", null, "2026-11-01")),
        world.said.get(0).changes());
  }

  private Page<AuditRow> browse(AuditFilter filter, UUID before, int limit) {
    BrowseAuditLog browse = new BrowseAuditLog();
    browse.entries = entries;
    return browse.handle(ada, filter, before, limit);
  }

  private String export(AuditFilter filter, Locale locale) throws IOException {
    ExportAuditLog export = new ExportAuditLog();
    export.entries = entries;
    export.limits =
        new ExportLimits() {
          @Override
          public void take(Actor actor) {}
        };
    export.audit = world.audit;
    export.clock = world.clock;
    AuditExport file = export.handle(ada, filter, locale);
    assertEquals(
        "audit-atelier-lumen-" + world.now.atZone(World.PARIS).toLocalDate() + ".csv",
        file.fileName());
    try (InputStream in = file.content()) {
      byte[] bytes = in.readAllBytes();
      assertEquals(file.size(), bytes.length);
      String text = new String(bytes, UTF_8);
      assertEquals('\uFEFF', text.charAt(0));
      return text.substring(1);
    }
  }

  private static List<CsvRecord> lines(String text, char separator) {
    return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream().toList();
  }
}
