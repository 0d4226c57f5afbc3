package fr.passerelle.mail;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The words of a mail as a JSON object. */
@Converter
public class WordsConverter implements AttributeConverter<Map<String, String>, String> {
  @Override
  public String convertToDatabaseColumn(Map<String, String> words) {
    var json = Json.createObjectBuilder();
    new TreeMap<>(words).forEach(json::add);
    return json.build().toString();
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String json) {
    Map<String, String> words = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      reader.readObject().forEach((key, value) -> words.put(key, ((JsonString) value).getString()));
    }
    return words;
  }
}
