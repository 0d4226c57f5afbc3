package fr.passerelle.export;

import fr.passerelle.shared.RunningConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows as JSON objects, by the names of their columns, as the running transaction sees them: of its
 * tenant and its person alone. What columns there are is asked of the database, so that what is
 * added to a table is taken along.
 */
@ApplicationScoped
public class ExportedRows {
  private static final int AT_A_TIME = 200;
  private static final String VIEW =
      "select 1 from information_schema.tables where table_schema = 'app' and table_name = ?1";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  private record Column(String name, String type) {
    /** As text where JSON has no such thing. */
    String expression() {
      return switch (type) {
        case "uuid" -> "cast(" + name + " as char)";
        case "datetime", "timestamp" -> "date_format(" + name + ", '%Y-%m-%dT%H:%i:%s.%fZ')";
        case "date" -> "date_format(" + name + ", '%Y-%m-%d')";
        case "blob", "mediumblob", "longblob" -> "to_base64(" + name + ")";
        default -> name;
      };
    }
  }

  /**
   * Each row of the view, in the order of its id, read a few at a time.
   *
   * @param leftOut columns that stay here
   * @param where which rows, with {@code ?1} and so on; empty for all
   */
  public void each(
      String view, Set<String> leftOut, String where, List<?> values, ExportArchive.Lines lines)
      throws IOException {
    List<Column> columns = columns(view, leftOut);
    String key = view.equals("member") || view.equals("applicant") ? "person_id" : "id";
    String select =
        "select "
            + columns.stream().map(Column::expression).collect(Collectors.joining(", "))
            + ", cast("
            + key
            + " as char) from "
            + view
            + " where "
            + (where.isEmpty() ? "" : "(" + where + ") and ")
            + key
            + " > ?"
            + (values.size() + 1)
            + " order by "
            + key
            + " limit "
            + AT_A_TIME;
    String after = "00000000-0000-0000-0000-000000000000";
    List<?> rows;
    do {
      Query query = em.createNativeQuery(select);
      for (int i = 0; i < values.size(); i++) {
        query.setParameter(i + 1, values.get(i).toString());
      }
      rows = query.setParameter(values.size() + 1, after).getResultList();
      for (Object row : rows) {
        Object[] cells = (Object[]) row;
        lines.add(json(columns, cells));
        after = cells[columns.size()].toString();
      }
    } while (rows.size() == AT_A_TIME);
  }

  /** The only row of a view that has one. */
  public JsonObject one(String view, Set<String> leftOut) {
    List<Column> columns = columns(view, leftOut);
    Object row =
        em.createNativeQuery(
                "select "
                    + columns.stream().map(Column::expression).collect(Collectors.joining(", "))
                    + ", 1 from "
                    + view)
            .getSingleResult();
    return json(columns, (Object[]) row);
  }

  /** Whether this version has such a view. */
  boolean isThere(String view) {
    return !em.createNativeQuery(VIEW).setParameter(1, view).getResultList().isEmpty();
  }

  /** The columns of a view. */
  private List<Column> columns(String view, Set<String> leftOut) {
    List<Column> columns = new ArrayList<>();
    // The account may not ask what columns a view has; what it reads of one says so too.
    try (PreparedStatement nothing =
            RunningConnection.of(em).prepareStatement("select * from " + view + " where 1 = 0");
        ResultSet rows = nothing.executeQuery()) {
      ResultSetMetaData head = rows.getMetaData();
      for (int at = 1; at <= head.getColumnCount(); at++) {
        String type = head.getColumnTypeName(at).toLowerCase(Locale.ROOT);
        columns.add(new Column(head.getColumnLabel(at), type));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    columns.removeIf(column -> leftOut.contains(column.name()));
    return columns;
  }

  private static JsonObject json(List<Column> columns, Object[] cells) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      Object cell = cells[i];
      if (cell == null) {
        json.addNull(name);
      } else if (cell instanceof Boolean yes) {
        json.add(name, yes);
      } else if (cell instanceof Number number) {
        json.add(name, new BigDecimal(number.toString()));
      } else {
        json.add(name, cell.toString());
      }
    }
    return json.build();
  }
}
