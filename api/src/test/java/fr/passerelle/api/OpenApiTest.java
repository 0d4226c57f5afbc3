package fr.passerelle.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document that is built with the WAR and served at {@code /openapi}. */
class OpenApiTest {
  private final JsonObject document = read();

  @Test
  void describesEveryOperationWithAWordOfWhatItDoes() {
    assertEquals(Operations.all(), documented());
    operations()
        .forEach((name, operation) -> assertFalse(operation.getString("summary").isBlank(), name));
  }

  @Test
  void namesEveryOperationOnce() {
    List<String> ids =
        operations().values().stream()
            .map(operation -> operation.getString("operationId"))
            .toList();
    assertEquals(new TreeSet<>(ids).size(), ids.size());
  }

  @Test
  void promisesAProblemDocumentOnEveryError() {
    operations()
        .forEach(
            (name, operation) ->
                assertTrue(
                    operation
                        .getJsonObject("responses")
                        .getJsonObject("default")
                        .getJsonObject("content")
                        .containsKey("application/problem+json"),
                    name));
  }

  @Test
  void knowsEveryTypeThatItMentions() {
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    for (String ref : refs(document)) {
      assertTrue(schemas.containsKey(ref.substring(ref.lastIndexOf('/') + 1)), ref);
    }
  }

  private TreeSet<String> documented() {
    return new TreeSet<>(operations().keySet());
  }

  private Map<String, JsonObject> operations() {
    Map<String, JsonObject> all = new TreeMap<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("parameters"))
                    .forEach(
                        entry ->
                            all.put(
                                entry.getKey().toUpperCase(Locale.ROOT) + " " + path,
                                entry.getValue().asJsonObject())));
    return all;
  }

  private static List<String> refs(JsonValue value) {
    List<String> found = new ArrayList<>();
    if (value instanceof JsonObject object) {
      object.forEach(
          (key, inner) -> {
            if (key.equals("$ref")) {
              found.add(object.getString(key));
            } else {
              found.addAll(refs(inner));
            }
          });
    } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
      value.asJsonArray().forEach(inner -> found.addAll(refs(inner)));
    }
    return found;
  }

  private static JsonObject read() {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.json");
        var reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
