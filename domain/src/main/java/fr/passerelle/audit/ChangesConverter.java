package fr.passerelle.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** The changes of an entry as a JSON array; none for entries of before there were any. */
@Converter
public class ChangesConverter implements AttributeConverter<List<Change>, String> {
  private static final String NAME = "name";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  @Override
  public String convertToDatabaseColumn(List<Change> changes) {
    var json = Json.createArrayBuilder();
    for (Change change : changes) {
      JsonObjectBuilder one = Json.createObjectBuilder().add(NAME, change.name());
      if (change.before() != null) {
        one.add(BEFORE, change.before());
      }
      if (change.after() != null) {
        one.add(AFTER, change.after());
      }
      json.add(one);
    }
    return json.build().toString();
  }

  @Override
  public List<Change> convertToEntityAttribute(String json) {
    if (json == null || json.isEmpty()) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              one ->
                  new Change(
                      one.getString(NAME), one.getString(BEFORE, null), one.getString(AFTER, null)))
          .toList();
    }
  }
}
