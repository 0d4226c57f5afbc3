package fr.passerelle.invitation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.files.Upload;
import fr.passerelle.invitation.batch.FoundColumn.Meaning;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String FRENCH =
      "Prénom;Nom;Courriel;Cercle;Langue;Téléphone\r\n"
          + "Léa;Fontaine;lea@ecole.example;Étudiante;français;0612345678\r\n"
          + "Noé;Garnier;noe@ecole.example;;anglais;\r\n";

  private static AddressList read(byte[] content) {
    return ListFile.read(new Upload("list", new ByteArrayInputStream(content)));
  }

  private static AddressList read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuses(RefusalCode code, byte[] content) {
    Refusal no = assertThrows(Refusal.class, () -> read(content));
    assertEquals(code, no.code());
    assertEquals("file", no.field());
  }

  private static void readsTheFrenchList(AddressList list) {
    assertEquals(
        List.of(
            new FoundLine(2, "lea@ecole.example", "Léa Fontaine", "Étudiante", "français"),
            new FoundLine(3, "noe@ecole.example", "Noé Garnier", "", "anglais")),
        list.lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/other.bin"})
  void refusesAWorkbookThatNamesACellFarOut(String part) throws IOException {
    String sheet =
        "<worksheet><sheetData><row r='1'><c r='ZZZZZZ1'/></row></sheetData></worksheet>";
    refuses(
        RefusalCode.LIST_UNREADABLE,
        Workbook.with(Map.of(part, sheet.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void readsWhatExcelWritesInFrance() {
    readsTheFrenchList(read(FRENCH.getBytes(WINDOWS)));
  }

  @Test
  void readsUtf8WithAndWithoutItsMarkAndUtf16() {
    readsTheFrenchList(read(FRENCH));
    readsTheFrenchList(read("\uFEFF" + FRENCH));
    readsTheFrenchList(read(("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_16LE)));
    readsTheFrenchList(read(("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparatorByItself(String separator) {
    String list = "name,email\nLéa Fontaine,lea@school.example\n\"Roe, Jo\",jo@school.example\n";
    List<FoundLine> lines =
        read(list.replace(",e", separator + "e")
                .replace("e,l", "e" + separator + "l")
                .replace("\",j", "\"" + separator + "j"))
            .lines();
    assertEquals("Léa Fontaine", lines.get(0).name());
    assertEquals("Roe, Jo", lines.get(1).name());
    assertEquals("jo@school.example", lines.get(1).email());
  }

  @Test
  void obeysTheSeparatorThatExcelNames() {
    AddressList list = read("sep=;\r\ne-mail;name\r\na@b.example;Anna\r\n");
    assertEquals(List.of(new FoundLine(3, "a@b.example", "Anna", "", "")), list.lines());
  }

  @Test
  void needsNoHeading() {
    assertEquals(
        List.of(new FoundLine(1, "a@b.example", "", "", "")), read("a@b.example\n").lines());
    assertEquals("Anna Roe", read("Anna;Roe;a@b.example\n").lines().get(0).name());
    assertEquals("Anna", read("a@b.example,Anna\n").lines().get(0).name());
  }

  @Test
  void saysWhatItTookEachColumnFor() {
    assertEquals(
        List.of(
            new FoundColumn(Meaning.FIRST_NAME, "Prénom"),
            new FoundColumn(Meaning.LAST_NAME, "Nom"),
            new FoundColumn(Meaning.EMAIL, "Courriel"),
            new FoundColumn(Meaning.CIRCLE, "Cercle"),
            new FoundColumn(Meaning.LANGUAGE, "Langue"),
            new FoundColumn(null, "Téléphone")),
        read(FRENCH).columns());
  }

  @Test
  void takesTheColumnWithAddressesThoughAStreetIsCalledAddress() {
    AddressList list = read("Adresse;Contact e-mail pro;Nom\n3 rue du Quai;a@b.example;Roe\n");
    assertEquals("a@b.example", list.lines().get(0).email());
  }

  @Test
  void takesTheAddressOutOfItsBrackets() {
    FoundLine line = read("E-mail\nLéa Fontaine <lea@ecole.example>\n").lines().get(0);
    assertEquals("lea@ecole.example", line.email());
    assertEquals("Léa Fontaine", line.name());
  }

  @Test
  void keepsTheNumbersOfTheFileAcrossEmptyLines() {
    List<FoundLine> lines = read("email;nom\n\n;\na@b.example;A\n\nc@d.example;C\n").lines();
    assertEquals(List.of(4, 6), lines.stream().map(FoundLine::number).toList());
  }

  @Test
  void takesTwoThousandLinesAndNoMore() {
    String most =
        IntStream.range(0, 2000)
            .mapToObj(i -> "p" + i + "@b.example")
            .collect(Collectors.joining("\n", "email\n", "\n"));
    assertEquals(2000, read(most).lines().size());
    refuses(
        RefusalCode.LIST_TOO_LONG, (most + "more@b.example\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatIsEmptyOrTooLargeOrHasNoAddress() {
    refuses(RefusalCode.FILE_EMPTY, new byte[0]);
    refuses(RefusalCode.FILE_TOO_LARGE, new byte[ListFile.MOST_BYTES + 1]);
    refuses(RefusalCode.NO_ADDRESS_COLUMN, "Nom;Ville\nRoe;Paris\n".getBytes(WINDOWS));
    refuses(RefusalCode.NO_ADDRESS_COLUMN, "\n\n".getBytes(WINDOWS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7 a@b.example", "<html><body>a@b.example</body></html>", "a@b.example\0\1\2",
        "{\\rtf1 a@b.example}", "PK\3\4 a@b.example", "<?xml version='1.0'?><a>a@b.example</a>"
      })
  void refusesWhatIsNoListWhateverItIsCalled(String content) {
    refuses(RefusalCode.LIST_UNREADABLE, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isNotTrickedByQuotesThatNeverEnd() {
    byte[] content = ("email,name\n\"a@b.example,Anna\n" + "x".repeat(50_000)).getBytes(WINDOWS);
    try {
      assertTrue(read(content).lines().size() <= 2);
    } catch (Refusal no) {
      assertEquals("file", no.field());
    }
  }

  @Test
  void readsTheFirstSheetOfAWorkbook() throws IOException {
    AddressList list =
        read(
            Workbook.of(
                List.of(
                    List.of("Prénom", "Nom", "E-mail"),
                    List.of("Léa", "Fontaine", "lea@ecole.example"))));
    assertEquals(
        List.of(new FoundLine(2, "lea@ecole.example", "Léa Fontaine", "", "")), list.lines());
  }

  @Test
  void unpacksNoBomb() throws IOException {
    byte[] bomb = Workbook.with(Map.of("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]));
    assertTrue(bomb.length < ListFile.MOST_BYTES);
    refuses(RefusalCode.LIST_UNREADABLE, bomb);
  }

  @Test
  void refusesOtherContainers() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write("a@b.example".getBytes(WINDOWS));
    }
    refuses(RefusalCode.LIST_UNREADABLE, zip.toByteArray());
  }

  @Test
  void readsNoFileOfTheMachineThroughAnEntity() throws IOException {
    String sheet =
        "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a@b.example &e;</t></is></c></row></sheetData></worksheet>";
    byte[] file =
        Workbook.with(Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)));
    try {
      assertTrue(read(file).lines().stream().noneMatch(line -> line.email().contains("root")));
    } catch (Refusal no) {
      assertEquals(RefusalCode.LIST_UNREADABLE, no.code());
    }
  }
}
