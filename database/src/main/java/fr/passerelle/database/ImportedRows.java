package fr.passerelle.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes the rows of an imported tenant. What a row may hold is asked of the tables themselves: a
 * name in the file that is no column of a tenant's table is refused, and so never becomes SQL.
 */
final class ImportedRows {
  private static final String COLUMNS =
      "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'core' AND table_name = ?";
  private static final String OF_PEOPLE =
      "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.key_column_usage"
          + " WHERE table_schema = 'core' AND referenced_table_name = 'person'";
  private static final String REFERENCES =
      "SELECT table_name, referenced_table_name FROM information_schema.key_column_usage"
          + " WHERE table_schema = 'core' AND referenced_table_name IS NOT NULL";

  /** A part of a path, or what would read as one. */
  private static final Pattern NO_NAME = Pattern.compile("[/\\\\\\p{Cntrl}]|^[.]+$");

  private static final List<String> NEEDED =
      List.of("name", "locale", "zone", "colour", "created_at");

  /** What the new tenant takes over besides; its life is its own. */
  private static final Set<String> TAKEN_OVER =
      Set.of(
          "tagline_fr",
          "tagline_en",
          "logo",
          "second_factor",
          "retention_months",
          "challenge_locale",
          "challenge_scale",
          "challenge_days",
          "challenge_team_max",
          "challenge_confidentiality",
          "challenge_terms_md",
          "opt_out_number");

  private final Connection core;
  private final Map<UUID, UUID> people = new HashMap<>();
  private final Map<String, Map<String, String>> columns = new HashMap<>();
  private final Set<String> ofPeople = new HashSet<>();
  private JsonNode looks;
  private int tenant;
  private int rows;
  private int known;
  private int awaited;

  ImportedRows(Connection core) throws SQLException {
    this.core = core;
    try (Statement sql = core.createStatement();
        ResultSet found = sql.executeQuery(OF_PEOPLE)) {
      while (found.next()) {
        ofPeople.add(found.getString(1));
      }
    }
  }

  void tenant(JsonNode row) {
    looks = row;
  }

  /** Makes the tenant with what it needs; its number. */
  int open(String slug) throws SQLException {
    List<Object> values = new ArrayList<>(List.of(slug));
    for (String name : NEEDED) {
      values.add(value(looks.get(name), columns("tenant").get(name)));
    }
    try (PreparedStatement sql =
        core.prepareStatement(
            "INSERT INTO core.tenant (slug, "
                + String.join(", ", NEEDED)
                + ") VALUES (?, ?, ?, ?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      bind(sql, values).executeUpdate();
      try (ResultSet keys = sql.getGeneratedKeys()) {
        keys.next();
        tenant = keys.getInt(1);
      }
    } catch (SQLIntegrityConstraintViolationException e) {
      throw new CannotImport("there is a space " + slug + " already");
    }
    return tenant;
  }

  /** Gives the tenant the rest of its settings, which may point at its files. */
  void dress() throws SQLException {
    Map<String, Object> rest = new LinkedHashMap<>();
    for (var names = looks.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (TAKEN_OVER.contains(name) && columns("tenant").containsKey(name)) {
        rest.put(name, value(looks.get(name), columns("tenant").get(name)));
      }
    }
    if (!rest.isEmpty()) {
      List<Object> values = new ArrayList<>(rest.values());
      values.add(tenant);
      change(
          "UPDATE core.tenant SET " + String.join(" = ?, ", rest.keySet()) + " = ? WHERE id = ?",
          values);
    }
  }

  /** Finds the person by their verified address, or makes one who waits for their account. */
  void person(JsonNode row) throws SQLException {
    UUID old = UUID.fromString(row.path("id").asText());
    String email = row.path("email").asText("");
    UUID here = email.isEmpty() ? null : byAddress(email);
    if (here != null) {
      known++;
    } else {
      here = free(old);
      change(
          "INSERT INTO core.person (id, email, email_verified, display_name, locale, created_at, seen_at)"
              + " VALUES (?, ?, FALSE, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
          List.of(here, email, row.path("display_name").asText(), row.path("locale").asText("fr")));
      if (!email.isEmpty()) {
        change(
            "INSERT INTO core.awaited_person (person_id, tenant) VALUES (?, ?)",
            List.of(here, tenant));
        awaited++;
      }
    }
    people.put(old, here);
  }

  /** Somebody whom rows refer to, and of whom the tenant knows nothing any more. */
  private void knowSomebody(String id) throws SQLException {
    UUID old = UUID.fromString(id);
    if (!people.containsKey(old)) {
      UUID here = free(old);
      change(
          "INSERT INTO core.person (id, email, email_verified, display_name, locale, created_at, seen_at)"
              + " VALUES (?, '', FALSE, '–', 'fr', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
          List.of(here));
      people.put(old, here);
    }
  }

  private UUID byAddress(String email) throws SQLException {
    try (PreparedStatement sql =
            core.prepareStatement(
                "SELECT id FROM core.person WHERE email = ? AND email_verified"
                    + " AND CAST(email AS BINARY) = CAST(? AS BINARY) ORDER BY seen_at DESC LIMIT 1");
        ResultSet found = bind(sql, List.of(email, email)).executeQuery()) {
      return found.next() ? UUID.fromString(found.getString(1)) : null;
    }
  }

  private UUID free(UUID wanted) throws SQLException {
    try (PreparedStatement sql = core.prepareStatement("SELECT 1 FROM core.person WHERE id = ?");
        ResultSet found = bind(sql, List.of(wanted)).executeQuery()) {
      return found.next() ? UUID.randomUUID() : wanted;
    }
  }

  /** The tables in an order in which each comes after those that it refers to. */
  List<String> order(Set<String> tables) throws SQLException {
    for (String table : tables) {
      if (!columns(table).containsKey("tenant_id")) {
        throw new CannotImport("this version keeps no " + table);
      }
    }
    Map<String, Set<String>> needs = new HashMap<>();
    try (Statement sql = core.createStatement();
        ResultSet found = sql.executeQuery(REFERENCES)) {
      while (found.next()) {
        if (!found.getString(1).equals(found.getString(2))) {
          needs
              .computeIfAbsent(found.getString(1), table -> new LinkedHashSet<>())
              .add(found.getString(2));
        }
      }
    }
    Set<String> ordered = new LinkedHashSet<>();
    List<String> waiting = tables.stream().sorted().collect(java.util.stream.Collectors.toList());
    while (!waiting.isEmpty()) {
      boolean moved =
          waiting.removeIf(
              table ->
                  needs.getOrDefault(table, Set.of()).stream()
                          .allMatch(need -> !tables.contains(need) || ordered.contains(need))
                      && ordered.add(table));
      if (!moved) {
        throw new IllegalStateException("Tables refer to each other: " + waiting);
      }
    }
    return List.copyOf(ordered);
  }

  void insert(String table, JsonNode row) throws SQLException {
    Map<String, String> known = columns(table);
    List<String> names = new ArrayList<>(List.of("tenant_id"));
    List<Object> values = new ArrayList<>(List.of(tenant));
    for (var fields = row.fieldNames(); fields.hasNext(); ) {
      String name = fields.next();
      if (!known.containsKey(name) || name.equals("tenant_id")) {
        throw new CannotImport("this version keeps no " + name + " of a " + table);
      }
      if (table.equals("stored_file") && name.equals("name")) {
        requireNoPath(row.get(name).asText());
      }
      names.add(name);
      if (ofPeople.contains(table + "." + name) && row.get(name).isTextual()) {
        knowSomebody(row.get(name).asText());
      }
      values.add(value(row.get(name), known.get(name)));
    }
    String places = "?, ".repeat(names.size() - 1) + "?";
    try {
      change(
          "INSERT INTO core."
              + table
              + " ("
              + String.join(", ", names)
              + ") VALUES ("
              + places
              + ")",
          values);
    } catch (SQLIntegrityConstraintViolationException e) {
      throw new CannotImport("a row of " + table + " refers to something that is not in it");
    }
    rows++;
  }

  /** A later export names its entries by it. */
  private static void requireNoPath(String name) throws CannotImport {
    if (name.isEmpty() || NO_NAME.matcher(name).find()) {
      throw new CannotImport("a file is named " + name);
    }
  }

  /** The organization at the identity provider is made by the job that every new tenant has. */
  void scheduleOrganization() throws SQLException {
    change(
        "INSERT INTO jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " VALUES ('create-organization', ?, UTC_TIMESTAMP(6), FALSE, 1)",
        List.of(tenant + "/" + UUID.randomUUID()));
  }

  TenantImport.Outcome outcome(int files) {
    return new TenantImport.Outcome(tenant, rows, files, known, awaited);
  }

  private Object value(JsonNode said, String type) {
    if (said == null || said.isNull()) {
      return null;
    }
    if (said.isBoolean()) {
      return said.booleanValue();
    }
    if (said.isNumber()) {
      return said.decimalValue();
    }
    String text = said.asText();
    return switch (type) {
      case "uuid" -> {
        UUID id = UUID.fromString(text);
        yield people.getOrDefault(id, id);
      }
      case "datetime", "timestamp" -> text.replace("T", " ").replace("Z", "");
      case "blob", "mediumblob", "longblob" -> Base64.getMimeDecoder().decode(text);
      default -> text;
    };
  }

  private Map<String, String> columns(String table) throws SQLException {
    Map<String, String> found = columns.get(table);
    if (found == null) {
      found = new HashMap<>();
      try (PreparedStatement sql = core.prepareStatement(COLUMNS);
          ResultSet all = bind(sql, List.of(table)).executeQuery()) {
        while (all.next()) {
          found.put(all.getString(1), all.getString(2));
        }
      }
      columns.put(table, found);
    }
    return found;
  }

  private void change(String statement, List<Object> values) throws SQLException {
    try (PreparedStatement sql = core.prepareStatement(statement)) {
      bind(sql, values).executeUpdate();
    }
  }

  private static PreparedStatement bind(PreparedStatement sql, List<?> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      sql.setObject(i + 1, value instanceof UUID ? value.toString() : value);
    }
    return sql;
  }
}
