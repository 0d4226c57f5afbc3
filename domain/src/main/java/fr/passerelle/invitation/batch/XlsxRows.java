package fr.passerelle.invitation.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a workbook's first sheet, as texts. What the file would swell to is measured before
 * any of it is read, by the very library that the reader unpacks with.
 */
final class XlsxRows {
  private static final int MOST_ENTRIES = 1000;
  private static final long MOST_UNPACKED = 32L * 1024 * 1024;

  private XlsxRows() {}

  static List<TableRow> of(byte[] content) {
    try {
      refuseSwelling(content);
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
          Stream<Row> rows = workbook.getSheet(0).orElseThrow(ListFile::unreadable).openStream()) {
        return texts(rows.iterator());
      }
    } catch (fr.passerelle.shared.Refusal no) {
      throw no;
    } catch (IOException | RuntimeException notAWorkbook) {
      throw ListFile.unreadable();
    }
  }

  private static List<TableRow> texts(Iterator<Row> rows) {
    List<TableRow> texts = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> cells = new ArrayList<>();
      for (int at = 0; at < Math.min(row.getCellCount(), TableRow.MOST_CELLS); at++) {
        cells.add(row.getOptionalCell(at).map(Cell::getText).orElse(""));
      }
      texts.add(TableRow.of(row.getRowNum(), cells));
      if (texts.size() > AddressList.MOST_LINES * 3) {
        throw ListFile.tooLong();
      }
    }
    return texts;
  }

  private static void refuseSwelling(byte[] content) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        throw ListFile.unreadable();
      }
      long unpacked = 0;
      byte[] buffer = new byte[16 * 1024];
      for (ZipArchiveEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
              throw ListFile.unreadable();
            }
          }
        }
      }
    }
  }
}
