package fr.passerelle.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects rows in any order and inserts them together, so that what is referred to is there. */
final class Rows {
  private static final List<String> REFERRED_FIRST =
      List.of(
          "tenant",
          "tenant_logo",
          "person",
          "membership",
          "stored_file",
          "challenge",
          "challenge_document",
          "criterion",
          "challenge_guest",
          "terms_acceptance",
          "question",
          "invitation_import",
          "invitation",
          "invitation_import_line",
          "open_invitation",
          "admission",
          "partner",
          "partner_act",
          "partner_maintainer",
          "partner_domain",
          "partner_provider",
          "tenant_partner",
          "team",
          "team_member",
          "submission",
          "submission_version",
          "deliverable",
          "evaluation",
          "score",
          "decision",
          "thanks",
          "tenant_export",
          "audit_entry");

  private final Connection core;
  private final Map<String, List<Row>> rows = new HashMap<>();

  Rows(Connection core) {
    this.core = core;
  }

  Row into(String table) {
    Row row = new Row();
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    return row;
  }

  void flush() throws SQLException {
    for (String table : REFERRED_FIRST) {
      insert(table, Objects.requireNonNullElse(rows.remove(table), List.of()));
    }
    if (!rows.isEmpty()) {
      throw new IllegalStateException("In no order: " + rows.keySet());
    }
  }

  private void insert(String table, List<Row> all) throws SQLException {
    if (all.isEmpty()) {
      return;
    }
    List<String> columns = List.copyOf(all.get(0).values.keySet());
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", columns.stream().map(c -> "?").toList()));
    try (PreparedStatement insert = core.prepareStatement(sql)) {
      for (Row row : all) {
        if (!List.copyOf(row.values.keySet()).equals(columns)) {
          throw new IllegalStateException(table + " with other columns: " + row.values.keySet());
        }
        for (int at = 0; at < columns.size(); at++) {
          insert.setObject(at + 1, row.values.get(columns.get(at)));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** One row; all rows of a table name the same columns in the same order. */
  static final class Row {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Row set(String column, Object value) {
      values.put(
          column,
          value instanceof Instant moment
              ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
              : value);
      return this;
    }
  }
}
