package fr.passerelle.invitation.batch;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many lines are in which state, as {@code READY:196,ERROR:2}. */
@Converter
public class CountsConverter implements AttributeConverter<Map<LineState, Integer>, String> {
  @Override
  public String convertToDatabaseColumn(Map<LineState, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + ":" + count.getValue())
        .collect(Collectors.joining(","));
  }

  @Override
  public Map<LineState, Integer> convertToEntityAttribute(String text) {
    return parse(text);
  }

  /** The counts in such a text. */
  public static Map<LineState, Integer> parse(String text) {
    Map<LineState, Integer> counts = new EnumMap<>(LineState.class);
    if (text != null && !text.isEmpty()) {
      for (String count : text.split(",")) {
        String[] parts = count.split(":");
        counts.put(LineState.valueOf(parts[0]), Integer.valueOf(parts[1]));
      }
    }
    return counts;
  }
}
