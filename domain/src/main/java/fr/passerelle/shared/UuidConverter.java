package fr.passerelle.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Hands references to other things over as they are: the driver knows UUIDs. EclipseLink's own
 * converter, which this one stands in for, ends in a NullPointerException where a column holds
 * none. Applies by itself to every UUID but the ids.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {
  @Override
  public UUID convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(UUID id) {
    return id;
  }
}
