package fr.passerelle.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The functions by which the database lets the application at what stands outside tenants ({@code
 * db/doors}).
 */
@ApplicationScoped
public class Doors {
  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  /**
   * What a function returns; null for nothing.
   *
   * @param function with its placeholders, as {@code app.slug_free(?1, ?2)}
   */
  public Object call(String function, Object... values) {
    Query query = em.createNativeQuery("select " + function);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, plain(values[i]));
    }
    return query.getSingleResult();
  }

  /** What a function returns that says yes or no. */
  public boolean yes(String function, Object... values) {
    Object answer = call(function, values);
    return answer instanceof Boolean yes ? yes : ((Number) answer).intValue() == 1;
  }

  /** How many things a function changed, as it returns it. */
  public int count(String function, Object... values) {
    return ((Number) call(function, values)).intValue();
  }

  /** What a function returns as a JSON object; empty for nothing. */
  public Optional<JsonObject> object(String function, Object... values) {
    return json(function, values).map(JsonStructure::asJsonObject);
  }

  /** What a function returns as a JSON array of objects; none for nothing. */
  public List<JsonObject> objects(String function, Object... values) {
    return json(function, values)
        .map(rows -> List.copyOf(rows.asJsonArray().getValuesAs(JsonObject.class)))
        .orElse(List.of());
  }

  private Optional<JsonStructure> json(String function, Object... values) {
    Object text = call(function, values);
    if (text == null) {
      return Optional.empty();
    }
    try (JsonReader reader = Json.createReader(new StringReader((String) text))) {
      return Optional.of(reader.read());
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Instant moment) {
      return InstantConverter.utc(moment);
    }
    return value instanceof UUID ? value.toString() : value;
  }
}
