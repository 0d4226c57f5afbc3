package fr.passerelle.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who may do what, as docs/roles.md says it. */
final class RolesTable {
  static final List<String> ROLES =
      List.of("owner", "admin", "manager", "juror", "contributor", "observer");

  private RolesTable() {}

  /** The roles to which each operation opens that only members may call. */
  static Map<String, Set<String>> operationsOfMembers() {
    return column("Operations", "owner");
  }

  /** The operations that need no role. */
  static Set<String> operationsOfAll() {
    return column("Operations", "visitor").keySet();
  }

  /** The operations for those who run the platform. */
  static Set<String> operationsOfOperators() {
    return column("Operations", "operator").keySet();
  }

  /** The roles to which each view opens; none for those of operators. */
  static Map<String, Set<String>> pages() {
    Map<String, Set<String>> all = column("Pages", "owner");
    column("Pages", "operator").keySet().forEach(view -> all.put(view, Set.of()));
    column("Pages", "visitor").keySet().forEach(view -> all.put(view, Set.copyOf(ROLES)));
    return all;
  }

  /** What stands in a column of the table whose first column of people is the given one. */
  private static Map<String, Set<String>> column(String column, String first) {
    Map<String, Set<String>> all = new TreeMap<>();
    List<String> head = List.of();
    for (String line : lines()) {
      List<String> cells = cells(line);
      if (line.startsWith("| What ")) {
        head = cells;
      } else if (line.startsWith("| ") && head.get(1).equals(first)) {
        for (String name : cells.get(head.indexOf(column)).split(", ")) {
          if (!name.isEmpty()) {
            all.put(name, yes(head, cells));
          }
        }
      }
    }
    return all;
  }

  private static Set<String> yes(List<String> head, List<String> cells) {
    Set<String> yes = new TreeSet<>();
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).equals("yes")) {
        yes.add(head.get(i));
      }
    }
    return yes;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.replaceAll("^\\||\\|$", "").split("\\|", -1))
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
