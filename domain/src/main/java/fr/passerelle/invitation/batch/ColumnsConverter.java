package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.batch.FoundColumn.Meaning;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a file, one a line: what it was taken for, a tab, its heading. */
@Converter
public class ColumnsConverter implements AttributeConverter<List<FoundColumn>, String> {
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_OF_A_HEADING = 50;

  @Override
  public String convertToDatabaseColumn(List<FoundColumn> columns) {
    return columns.stream()
        .limit(MOST_COLUMNS)
        .map(column -> (column.meaning() == null ? "" : column.meaning()) + "\t" + heading(column))
        .collect(Collectors.joining("\n"));
  }

  private static String heading(FoundColumn column) {
    String heading = column.heading();
    return heading.length() > MOST_OF_A_HEADING ? heading.substring(0, MOST_OF_A_HEADING) : heading;
  }

  @Override
  public List<FoundColumn> convertToEntityAttribute(String text) {
    return Stream.of(text == null ? new String[0] : text.split("\n"))
        .filter(line -> !line.isEmpty())
        .map(ColumnsConverter::column)
        .toList();
  }

  private static FoundColumn column(String line) {
    int tab = line.indexOf('\t');
    return new FoundColumn(
        tab == 0 ? null : Meaning.valueOf(line.substring(0, tab)), line.substring(tab + 1));
  }
}
