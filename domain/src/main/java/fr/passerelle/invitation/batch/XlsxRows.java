package fr.passerelle.invitation.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a workbook's first sheet, as texts. What the file would swell to is measured before
 * any of it is read: unpacked, by the very library that the reader unpacks with; and in columns,
 * for the reader makes room for all of them up to the one that a cell names.
 */
final class XlsxRows {
  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_UNPACKED = 8 * 1024 * 1024;
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
  private static final XMLInputFactory XML = xml();

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
      int left = MOST_UNPACKED;
      for (ZipArchiveEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] unpacked = in.readNBytes(left + 1);
          left -= unpacked.length;
          if (left < 0 || namesACellFarOut(unpacked)) {
            throw ListFile.unreadable();
          }
        }
      }
    }
  }

  /** Of any entry, for a workbook may call its sheets as it likes. */
  private static boolean namesACellFarOut(byte[] entry) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(entry));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("c")) {
          String cell = reader.getAttributeValue(null, "r");
          if (cell != null && !CELL.matcher(cell).matches()) {
            return true;
          }
        }
      }
    } catch (XMLStreamException notXmlFromHereOn) {
      return false;
    }
    return false;
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
