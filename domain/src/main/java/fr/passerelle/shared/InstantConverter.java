package fr.passerelle.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times are UTC in the database, whatever zone the server or the JVM stands in. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, LocalDateTime> {
  @Override
  public LocalDateTime convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : utc(instant);
  }

  /** The same for a statement that is written by hand. */
  public static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /**
   * The moment in a column that such a statement read; null for none. The driver's timestamps hold
   * the column's digits in the JVM's zone; the column means UTC.
   */
  public static Instant instant(Object column) {
    LocalDateTime utc =
        column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  @Override
  public Instant convertToEntityAttribute(LocalDateTime utc) {
    return instant(utc);
  }
}
