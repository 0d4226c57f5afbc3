package fr.passerelle.shared;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

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
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql
          && sql.getErrorCode() == DUPLICATE_KEY
          && sql.getMessage().contains(key)) {
        return true;
      }
    }
    return false;
  }
}
