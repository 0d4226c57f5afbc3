package fr.passerelle.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes entries as lines that spreadsheets open by themselves: they want a byte order mark to read
 * accents, semicolons where French is spoken, and must be kept from reading a text as a formula.
 */
final class AuditCsv implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final AuditWords words;
  private final CsvWriter csv;

  AuditCsv(Path file, AuditWords words) throws IOException {
    this.words = words;
    Writer out = Files.newBufferedWriter(file);
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().fieldSeparator(words.french() ? ';' : ',').build(out);
    csv.writeRecord(words.columns());
  }

  void write(AuditRow row) {
    csv.writeRecord(
        List.of(
            words.time(row),
            harmless(words.who(row)),
            harmless(words.sentence(row)),
            harmless(String.join("\n", words.changes(row))),
            words.via(row),
            row.fromAddress() == null ? "" : row.fromAddress(),
            row.act(),
            row.actorId() == null ? "" : row.actorId().toString(),
            row.id().toString()));
  }

  /** Says at the end that there is more; with as many fields as each line, for strict readers. */
  void cut(int most) {
    List<String> line = new ArrayList<>(Collections.nCopies(words.columns().size(), ""));
    line.set(0, words.cut(most));
    csv.writeRecord(line);
  }

  /** A text that a spreadsheet takes for a text. */
  static String harmless(String text) {
    return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
