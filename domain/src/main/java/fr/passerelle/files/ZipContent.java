package fr.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a ZIP container holds, by the names in its directory: an office document, a program, or just
 * files. Its entries are never unpacked, so that what they would swell to does not matter.
 */
final class ZipContent {
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_OF_MIMETYPE = 100;

  private ZipContent() {}

  static String typeOf(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      if (zip.size() > MOST_ENTRIES) {
        return ContentType.UNKNOWN;
      }
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      if (names.contains("[Content_Types].xml")) {
        return microsoft(names);
      }
      if (names.contains("mimetype")) {
        return declared(zip);
      }
      boolean program =
          names.stream()
              .anyMatch(name -> name.endsWith(".class") || name.equals("AndroidManifest.xml"));
      return program ? "application/java-archive" : "application/zip";
    } catch (ZipException e) {
      return ContentType.UNKNOWN;
    }
  }

  private static String microsoft(List<String> names) {
    String office = "application/vnd.openxmlformats-officedocument.";
    if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      return "application/vnd.ms-office.macroenabled";
    }
    if (names.contains("word/document.xml")) {
      return office + "wordprocessingml.document";
    }
    if (names.contains("xl/workbook.xml")) {
      return office + "spreadsheetml.sheet";
    }
    return names.contains("ppt/presentation.xml")
        ? office + "presentationml.presentation"
        : ContentType.UNKNOWN;
  }

  /** OpenDocument says what it is in its first entry, a short text. */
  private static String declared(ZipFile zip) throws IOException {
    try (InputStream mimetype = zip.getInputStream(zip.getEntry("mimetype"))) {
      String type =
          new String(mimetype.readNBytes(MOST_OF_MIMETYPE), StandardCharsets.US_ASCII).strip();
      return type.startsWith("application/vnd.oasis.opendocument.")
          ? type
          : "application/x-declared-container";
    }
  }
}
