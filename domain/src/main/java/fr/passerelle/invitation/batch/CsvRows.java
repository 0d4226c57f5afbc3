package fr.passerelle.invitation.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a CSV file. The encoding is UTF-8 where the bytes are that, else what Excel writes in
 * France; the separator is the one that cuts the first rows alike.
 */
final class CsvRows {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char BOM = '\uFEFF';
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
  private static final int TRIED_ROWS = 20;

  /** How Excel names the separator in the first line of a file. */
  private static final Pattern SAID = Pattern.compile("(?i)\\Asep=([;,\\t])\\R");

  /** What no list of people has: control characters, or the beginning of another kind of file. */
  private static final Pattern NO_TEXT =
      Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]|\\A\\s*(?:<[!?a-zA-Z]|%PDF-|\\{\\\\rtf)");

  private CsvRows() {}

  static List<TableRow> of(byte[] content) {
    String text = text(content);
    if (NO_TEXT.matcher(text).find()) {
      throw ListFile.unreadable();
    }
    var said = SAID.matcher(text);
    return said.find()
        ? rows(text.substring(said.end()), said.group(1).charAt(0), 1, Integer.MAX_VALUE)
        : rows(text, separator(text), 0, Integer.MAX_VALUE);
  }

  private static String text(byte[] content) {
    if (starts(content, 0xFF, 0xFE)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(content, 0xFE, 0xFF)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(content, WINDOWS);
    }
  }

  private static boolean starts(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  private static char separator(String text) {
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int score = score(text, separator);
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }

  /** How many of the first rows have as many cells as the first one, where that is cut at all. */
  private static int score(String text, char separator) {
    List<TableRow> rows;
    try {
      rows = rows(text, separator, 0, TRIED_ROWS);
    } catch (RuntimeException notThatOne) {
      return 0;
    }
    int cells = rows.isEmpty() ? 0 : rows.get(0).cells().size();
    return cells < 2 ? 0 : (int) rows.stream().filter(row -> row.cells().size() == cells).count();
  }

  /**
   * @param before how many lines of the file stand before the text
   */
  private static List<TableRow> rows(String text, char separator, int before, int most) {
    List<TableRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      for (CsvRecord one : reader) {
        rows.add(TableRow.of((int) one.getStartingLineNumber() + before, one.getFields()));
        if (rows.size() >= most) {
          break;
        }
        // Empty rows count for nothing later, but no file may have more of them than this.
        if (rows.size() > AddressList.MOST_LINES * 3) {
          throw ListFile.tooLong();
        }
      }
    } catch (CsvParseException | java.io.IOException e) {
      throw ListFile.unreadable();
    }
    return rows;
  }
}
