package fr.passerelle.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;

/** Zones stand in the database by their name, as {@code Europe/Paris}. */
@Converter(autoApply = true)
public class ZoneIdConverter implements AttributeConverter<ZoneId, String> {
  @Override
  public String convertToDatabaseColumn(ZoneId zone) {
    return zone == null ? null : zone.getId();
  }

  @Override
  public ZoneId convertToEntityAttribute(String name) {
    return name == null ? null : ZoneId.of(name);
  }
}
