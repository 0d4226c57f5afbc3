package fr.passerelle.invitation.batch;

import java.util.List;

/**
 * A row of a table, whatever the format of the file.
 *
 * @param number in the file, the first being 1
 */
record TableRow(int number, List<String> cells) {
  /** Columns further right are not looked at. */
  static final int MOST_CELLS = 100;

  /** Longer cells are cut: an address or a name is far shorter. */
  static final int MOST_OF_A_CELL = 300;

  /**
   * The cell without blanks around it and without control characters; empty where it is not there.
   */
  String cell(int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }

  static TableRow of(int number, List<String> raw) {
    return new TableRow(number, raw.stream().limit(MOST_CELLS).map(TableRow::clean).toList());
  }

  private static String clean(String cell) {
    if (cell == null) {
      return "";
    }
    String cut = cell.length() > MOST_OF_A_CELL ? cell.substring(0, MOST_OF_A_CELL) : cell;
    return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\h]+", " ").strip();
  }
}
