package fr.passerelle.shared;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Which unique key of the database refused a change. Rules are checked before; the key decides
 * between two who come at the same time.
 */
public final class DuplicateKey {
  private static final int DUPLICATE_KEY = 1062;

  private DuplicateKey() {}

  /** Runs a flush; where it runs into the key of that name, refuses with the code. */
  public static void refuse(String key, RefusalCode code, Runnable flush) {
    try {
      flush.run();
    } catch (PersistenceException e) {
      throw isOn(key, e) ? new Refusal(code, e) : e;
    }
  }

  /** Whether the database refused a second row with the same values of the key. */
  public static boolean isOn(String key, Throwable thrown) {
    return rows(thrown).anyMatch(sql -> sql.getMessage().contains(key));
  }

  /** Whether the database refused a second row with the same values of any key. */
  static boolean isBehind(Throwable thrown) {
    return rows(thrown).findAny().isPresent();
  }

  private static Stream<SQLException> rows(Throwable thrown) {
    return Causes.sql(thrown).filter(sql -> sql.getErrorCode() == DUPLICATE_KEY);
  }
}
