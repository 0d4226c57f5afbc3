package fr.passerelle.invitation.batch;

import fr.passerelle.files.Upload;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A list of addresses as a file: CSV or XLSX, by its content, whatever it is called. Refuses what
 * is empty, too large, or something else.
 */
public final class ListFile {
  /** The most that it may weigh. */
  public static final int MOST_MEGABYTES = 2;

  /** The same in bytes. */
  public static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  private static final String FIELD = "file";

  private ListFile() {}

  static AddressList read(Upload upload) {
    byte[] content = bytes(upload);
    if (content.length == 0) {
      throw Refusal.of(FIELD, RefusalCode.FILE_EMPTY);
    }
    if (content.length > MOST_BYTES) {
      throw Refusal.of(FIELD, RefusalCode.FILE_TOO_LARGE, MOST_MEGABYTES);
    }
    List<TableRow> rows = isZip(content) ? XlsxRows.of(content) : CsvRows.of(content);
    return Columns.understand(rows.stream().filter(row -> !row.isEmpty()).toList());
  }

  /** What is no list of addresses that can be read. */
  static Refusal unreadable() {
    return Refusal.of(FIELD, RefusalCode.LIST_UNREADABLE);
  }

  static Refusal tooLong() {
    return Refusal.of(FIELD, RefusalCode.LIST_TOO_LONG, AddressList.MOST_LINES);
  }

  static Refusal noAddresses() {
    return Refusal.of(FIELD, RefusalCode.NO_ADDRESS_COLUMN);
  }

  private static byte[] bytes(Upload upload) {
    try {
      return upload.content().readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isZip(byte[] content) {
    return content.length > 3
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }
}
