package fr.passerelle.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of docs/roles.md, as the people who run a tenant read them. */
final class RolesTable {
  /**
   * One thing that somebody may do.
   *
   * @param table the columns of people in the row's table
   * @param yes those of them who may
   */
  record Row(
      Set<String> table,
      Set<String> yes,
      List<String> useCases,
      List<String> operations,
      List<String> pages) {}

  private RolesTable() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<String> head = List.of();
    for (String line : lines()) {
      if (line.startsWith("| What ")) {
        head = cells(line);
      } else if (line.startsWith("| ")) {
        rows.add(row(head, cells(line), line));
      }
    }
    return rows;
  }

  private static Row row(List<String> head, List<String> cells, String line) {
    if (cells.size() != head.size()) {
      throw new IllegalStateException("Not as many cells as columns: " + line);
    }
    int people = head.indexOf("Use cases");
    Set<String> table = new TreeSet<>(head.subList(1, people));
    Set<String> yes = new TreeSet<>();
    Map<String, List<String>> named = new HashMap<>();
    for (int i = 1; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (i >= people) {
        named.put(head.get(i), cell.isEmpty() ? List.of() : List.of(cell.split(", ")));
      } else if (cell.equals("yes")) {
        yes.add(head.get(i));
      } else if (!cell.equals("–")) {
        throw new IllegalStateException("Neither yes nor –: " + line);
      }
    }
    return new Row(table, yes, named.get("Use cases"), named.get("Operations"), named.get("Pages"));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(String::trim)
        .toList();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("../docs/roles.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
