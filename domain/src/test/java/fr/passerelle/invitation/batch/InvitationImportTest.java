package fr.passerelle.invitation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passerelle.invitation.Addressee;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InvitationImportTest {
  private static final Instant NOW = Instant.parse("2037-03-02T09:00:00Z");
  private static final UUID SOMEBODY = UUID.randomUUID();

  private final InvitationImport list =
      new InvitationImport(Ids.next(), "class.csv", List.of(), SOMEBODY, NOW);

  private static ConfirmForm form(Circle circle, Role role, int days, LegalBasis basis) {
    return new ConfirmForm(circle, role, null, "Come", days, "en", basis);
  }

  private static final ConfirmForm WHOLE =
      form(Circle.STUDENT, Role.CONTRIBUTOR, 14, LegalBasis.PARTNER);

  private static ImportLine line(String email, String circle, String language) {
    return new ImportLine(Ids.next(), SOMEBODY, new FoundLine(2, email, "Lea", circle, language));
  }

  private static void refuses(RefusalCode code, String field, Executable deed) {
    Refusal no = assertThrows(Refusal.class, deed);
    assertEquals(code, no.code());
    assertEquals(field, no.field());
  }

  @Test
  void leavesOnlyWithALegalBasisAndARoleThatCanBeOffered() {
    list.counted(Map.of(LineState.READY, 2));
    refuses(
        RefusalCode.REQUIRED,
        "basis",
        () -> list.confirm(form(Circle.STUDENT, Role.JUROR, 14, null), true, SOMEBODY, NOW));
    refuses(
        RefusalCode.NOT_ALLOWED,
        "role",
        () ->
            list.confirm(
                form(Circle.STUDENT, Role.OWNER, 14, LegalBasis.CONSENT), true, SOMEBODY, NOW));
    refuses(
        RefusalCode.OUT_OF_RANGE,
        "days",
        () ->
            list.confirm(
                form(Circle.STUDENT, Role.JUROR, 15, LegalBasis.CONSENT), true, SOMEBODY, NOW));
    assertEquals(ImportStatus.READY, list.getStatus());
  }

  @Test
  void asksForACircleWhereSomeLineNamesNone() {
    list.counted(Map.of(LineState.READY, 2));
    ConfirmForm none = form(null, Role.CONTRIBUTOR, 14, LegalBasis.CONSENT);
    refuses(RefusalCode.REQUIRED, "circle", () -> list.confirm(none, true, SOMEBODY, NOW));
    list.confirm(none, false, SOMEBODY, NOW);
    assertEquals(ImportStatus.SENDING, list.getStatus());
  }

  @Test
  void doesNotLeaveEmpty() {
    list.counted(Map.of(LineState.ERROR, 2));
    refuses(RefusalCode.NOTHING_TO_SEND, null, () -> list.confirm(WHOLE, false, SOMEBODY, NOW));
  }

  @Test
  void isConfirmedOnceAndNotMendedAfter() {
    list.counted(Map.of(LineState.READY, 1));
    list.confirm(WHOLE, true, SOMEBODY, NOW);
    refuses(RefusalCode.IMPORT_CLOSED, null, () -> list.confirm(WHOLE, true, SOMEBODY, NOW));
    refuses(RefusalCode.IMPORT_CLOSED, null, list::refuseClosed);
  }

  @Test
  void canBeStoppedUntilItIsOver() {
    list.counted(Map.of(LineState.READY, 1));
    list.confirm(WHOLE, true, SOMEBODY, NOW);
    list.discard(NOW);
    assertEquals(ImportStatus.DISCARDED, list.getStatus());
    refuses(RefusalCode.IMPORT_CLOSED, null, () -> list.discard(NOW));
  }

  @Test
  void understandsCirclesAndLanguagesAsPeopleWriteThem() {
    ImportLine line = line(" Lea@School.Example", "Étudiante", "Anglais");
    assertEquals("lea@school.example", line.getEmail());
    assertEquals(Circle.STUDENT, line.getCircle());
    assertEquals("en", line.getLocale());
    assertEquals(LineState.READY, line.getState());
  }

  @Test
  void saysWhatIsWrongWithALine() {
    assertEquals(RefusalCode.INVALID_EMAIL, line("lea@school", "", "").getProblem());
    assertEquals(RefusalCode.REQUIRED, line("", "", "").getProblem());
    ImportLine alumni = line("lea@school.example", "alumni", "");
    assertEquals(RefusalCode.UNKNOWN_CIRCLE, alumni.getProblem());
    assertEquals("alumni", alumni.getCircleFound());
    assertEquals(RefusalCode.UNKNOWN_LANGUAGE, line("a@b.example", "", "latin").getProblem());
  }

  @Test
  void isMendedWholeOrNotAtAll() {
    ImportLine line = line("lea@school", "alumni", "");
    refuses(RefusalCode.INVALID_EMAIL, "email", () -> line.mend(new LineForm("lea@", null, null)));
    assertEquals("lea@school", line.getEmail());
    line.mend(new LineForm("lea@school.example", Circle.STUDENT, null));
    assertEquals(LineState.READY, line.getState());
    assertNull(line.getProblem());
  }

  @Test
  void tellsNoMoreOfWhoOptedOutThanThatTheyAreNotInvited() {
    ImportLine line = line("lea@school.example", "", "");
    line.meets(Optional.of(Addressee.OPTED_OUT));
    assertEquals(LineState.OPTED_OUT, line.getState());
  }

  @Test
  void takesOverItsOwnCircleAndLanguageBeforeThoseOfTheList() {
    list.counted(Map.of(LineState.READY, 1));
    list.confirm(WHOLE, true, SOMEBODY, NOW);
    assertEquals(Circle.EMPLOYEE, list.formOf(line("a@b.example", "salarié", "fr")).circle());
    assertEquals("fr", list.formOf(line("a@b.example", "", "fr")).locale());
    assertEquals(Circle.STUDENT, list.formOf(line("a@b.example", "", "")).circle());
    assertEquals("en", list.formOf(line("a@b.example", "", "")).locale());
  }

  @Test
  void keepsCountsAndColumnsAsText() {
    CountsConverter counts = new CountsConverter();
    Map<LineState, Integer> some = Map.of(LineState.READY, 3);
    assertEquals(some, counts.convertToEntityAttribute(counts.convertToDatabaseColumn(some)));
    ColumnsConverter columns = new ColumnsConverter();
    List<FoundColumn> found =
        List.of(
            new FoundColumn(FoundColumn.Meaning.EMAIL, "Courriel"), new FoundColumn(null, "Tél"));
    assertEquals(found, columns.convertToEntityAttribute(columns.convertToDatabaseColumn(found)));
  }
}
