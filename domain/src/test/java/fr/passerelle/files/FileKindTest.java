package fr.passerelle.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0};

  @TempDir Path directory;

  @Test
  void takesPdfImagesAndTextsForWhatTheyAre() throws IOException {
    assertEquals("application/pdf", kept("plan.pdf", bytes("%PDF-1.7\n%abc\n")));
    assertEquals("image/png", kept("vue.PNG", PNG));
    assertEquals("image/gif", kept("vue.gif", bytes("GIF89a........")));
    assertEquals("image/jpeg", kept("vue.jpeg", new byte[] {-1, -40, -1, -32, 0, 16, 'J', 'F'}));
    assertEquals("image/webp", kept("vue.webp", bytes("RIFF\0\0\0\0WEBPVP8 ")));
    assertEquals("text/csv", kept("prix.csv", bytes("lampe;prix\nA;12,50 €\n")));
    assertEquals("text/markdown", kept("note.md", bytes("# Idée\n\nDu bois.")));
    assertEquals("text/plain", kept("note.txt", bytes("Été")));
    assertEquals("video/mp4", kept("film.mp4", bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")));
  }

  @ParameterizedTest
  @CsvSource({
    "a.docx, word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "a.xlsx, xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "a.pptx, ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation"
  })
  void tellsOfficeDocumentsByWhatTheirContainerHolds(String name, String part, String type)
      throws IOException {
    assertEquals(type, kept(name, zip("[Content_Types].xml", "<Types/>", part, "<x/>")));
  }

  @Test
  void tellsOpenDocumentByWhatItDeclares() throws IOException {
    String text = "application/vnd.oasis.opendocument.text";
    assertEquals(text, kept("a.odt", zip("mimetype", text, "content.xml", "<x/>")));
    assertEquals("application/zip", kept("a.zip", zip("notes.txt", "a", "b.txt", "b")));
  }

  @Test
  void tellsOldOfficeDocumentsByTheirDirectory() throws IOException {
    byte[] ole = new byte[2048];
    byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a};
    System.arraycopy(magic, 0, ole, 0, magic.length);
    ole[7] = (byte) 0xe1;
    refuses("a.doc", ole, RefusalCode.FILE_LIES);
    byte[] entry = "WordDocument\0".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(entry, 0, ole, 1152, entry.length);
    assertEquals("application/msword", kept("a.doc", ole));
    refuses("a.xls", ole, RefusalCode.FILE_LIES);
  }

  @Test
  void refusesAFileThatLiesAboutItsType() throws IOException {
    refuses("plan.pdf", PNG, RefusalCode.FILE_LIES);
    refuses("plan.pdf", bytes("MZ\u0090\0\u0003\0\0\0"), RefusalCode.FILE_LIES);
    refuses("note.txt", bytes("<html><script>alert(1)</script></html>"), RefusalCode.FILE_LIES);
    refuses("note.txt", bytes("#!/bin/sh\nrm -rf /"), RefusalCode.FILE_LIES);
    refuses("vue.png", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), RefusalCode.FILE_LIES);
    refuses("a.docx", zip("a.txt", "a"), RefusalCode.FILE_LIES);
    refuses(
        "a.zip", zip("[Content_Types].xml", "", "word/document.xml", ""), RefusalCode.FILE_LIES);
    refuses("plan.exe", bytes("%PDF-1.7\n"), RefusalCode.FILE_LIES);
    refuses("plan", bytes("%PDF-1.7\n"), RefusalCode.FILE_LIES);
  }

  @ParameterizedTest
  @CsvSource({
    "plan.pdf, <html></html>, plan.pdf, HTML",
    "plan, %PDF-1.7, plan, PDF",
    "a.html, <html></html>, HTML,"
  })
  void saysWhatAFileIsAsPeopleCallIt(String name, String content, String said, String then)
      throws IOException {
    Path file = written(bytes(content));
    Refusal no = assertThrows(Refusal.class, () -> FileKind.agreed(name, ContentType.of(file)));
    assertEquals(then == null ? List.of(said) : List.of(said, then), no.args());
  }

  @Test
  void refusesWhatABrowserOrAMachineWouldRun() throws IOException {
    refuses("a.html", bytes("<!DOCTYPE html><html></html>"), RefusalCode.FILE_TYPE_REFUSED);
    refuses(
        "a.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), RefusalCode.FILE_TYPE_REFUSED);
    refuses("a.exe", bytes("MZ\u0090\0\u0003\0\0\0"), RefusalCode.FILE_TYPE_REFUSED);
    refuses("a.jar", zip("A.class", "x"), RefusalCode.FILE_TYPE_REFUSED);
    byte[] macros = zip("[Content_Types].xml", "", "word/vbaProject.bin", "x");
    refuses("a.docm", macros, RefusalCode.FILE_TYPE_REFUSED);
    refuses("a.docx", macros, RefusalCode.FILE_LIES);
  }

  @Test
  void unpacksNothingToKnowWhatAZipIs() throws IOException {
    byte[] bomb = zip("[Content_Types].xml", "", "word/document.xml", "0".repeat(50_000_000));
    assertTrue(bomb.length < 100_000);
    // Whoever unpacked it would run into broken data half way.
    Arrays.fill(bomb, bomb.length / 2, bomb.length / 2 + 100, (byte) 0xff);
    kept("bombe.docx", bomb);
  }

  @Test
  void refusesAContainerThatIsBroken() throws IOException {
    refuses("a.docx", bytes("PK\u0003\u0004 and then nothing"), RefusalCode.FILE_LIES);
  }

  private String kept(String name, byte[] content) throws IOException {
    return FileKind.agreed(name, ContentType.of(written(content))).mediaType();
  }

  private void refuses(String name, byte[] content, RefusalCode code) throws IOException {
    Path file = written(content);
    Refused.at("file", code, () -> FileKind.agreed(name, ContentType.of(file)));
  }

  private Path written(byte[] content) throws IOException {
    return Files.write(directory.resolve("staged"), content);
  }

  private static byte[] bytes(String text) {
    return text.chars().allMatch(c -> c < 256) && !text.contains("É")
        ? text.getBytes(StandardCharsets.ISO_8859_1)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < namesAndTexts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
        zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
