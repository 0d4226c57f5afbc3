package fr.passerelle.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What an OLE2 container of the years before 2007 holds. Installers and mails come in the same
 * container, so the names in its directory decide.
 */
final class OldOffice {
  private static final int DIRECTORY_ENTRY = 128;

  private OldOffice() {}

  static String typeOf(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (names(content, "WordDocument")) {
      return "application/msword";
    }
    if (names(content, "Workbook") || names(content, "Book")) {
      return "application/vnd.ms-excel";
    }
    return names(content, "PowerPoint Document")
        ? "application/vnd.ms-powerpoint"
        : ContentType.UNKNOWN;
  }

  /** Whether an entry of the directory has that name; entries start at multiples of their size. */
  private static boolean names(byte[] content, String name) {
    byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
    for (int at = 0; at + DIRECTORY_ENTRY <= content.length; at += DIRECTORY_ENTRY) {
      if (Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
