package fr.passerelle.shared;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** What stands behind something that was thrown. */
public final class Causes {
  private Causes() {}

  /** What was thrown, its cause, and so on to the first. */
  public static Stream<Throwable> of(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }

  /** Those among them that the database threw. */
  public static Stream<SQLException> sql(Throwable thrown) {
    return of(thrown).filter(SQLException.class::isInstance).map(SQLException.class::cast);
  }
}
