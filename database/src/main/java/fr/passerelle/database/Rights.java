package fr.passerelle.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What accounts may do with tables. What a former version granted and this one does not is taken
 * away again; what is granted already is left alone, so that nobody at work notices.
 */
final class Rights {
  private record Held(String account, String table) {}

  private final Map<Held, Set<String>> wanted = new LinkedHashMap<>();

  void allow(String account, String table, Set<String> rights) {
    wanted.put(new Held(account, table), rights);
  }

  /** The statements that lead from the rights of now to the wanted ones. */
  List<String> changes(Connection admin) throws SQLException {
    Map<Held, Set<String>> granted = granted(admin);
    Set<Held> all = new LinkedHashSet<>(wanted.keySet());
    all.addAll(granted.keySet());
    List<String> sql = new ArrayList<>();
    for (Held held : all) {
      Set<String> old = granted.getOrDefault(held, Set.of());
      Set<String> next = wanted.getOrDefault(held, Set.of());
      change(sql, "GRANT", missing(next, old), held, "TO");
      change(sql, "REVOKE", missing(old, next), held, "FROM");
    }
    return sql;
  }

  private static Set<String> missing(Set<String> these, Set<String> those) {
    Set<String> left = new TreeSet<>(these);
    left.removeAll(those);
    return left;
  }

  private static void change(
      List<String> sql, String verb, Set<String> rights, Held held, String toOrFrom) {
    if (!rights.isEmpty()) {
      sql.add(
          "%s %s ON %s %s %s@'%%'"
              .formatted(verb, String.join(", ", rights), held.table(), toOrFrom, held.account()));
    }
  }

  private Map<Held, Set<String>> granted(Connection admin) throws SQLException {
    Set<String> accounts = new TreeSet<>();
    wanted.keySet().forEach(held -> accounts.add(held.account()));
    Map<Held, Set<String>> granted = new LinkedHashMap<>();
    try (PreparedStatement query =
        admin.prepareStatement(
            "SELECT CONCAT(table_schema, '.', table_name), privilege_type"
                + " FROM information_schema.table_privileges WHERE grantee = ?")) {
      for (String account : accounts) {
        query.setString(1, "'" + account + "'@'%'");
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            granted
                .computeIfAbsent(new Held(account, rows.getString(1)), held -> new TreeSet<>())
                .add(rows.getString(2));
          }
        }
      }
    }
    return granted;
  }
}
