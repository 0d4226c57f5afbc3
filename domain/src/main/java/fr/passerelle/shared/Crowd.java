package fr.passerelle.shared;

/** What the database throws where transactions stand in each other's way. */
final class Crowd {
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;

  private Crowd() {}

  /** Whether this transaction was given up for another, which goes on: all of it is undone. */
  static boolean gaveWay(Throwable thrown) {
    return hasCode(DEADLOCK, thrown);
  }

  /** Whether another transaction stands behind the failure. */
  static boolean isBehind(Throwable thrown) {
    return gaveWay(thrown) || hasCode(LOCK_WAIT_TIMEOUT, thrown);
  }

  private static boolean hasCode(int code, Throwable thrown) {
    return Causes.sql(thrown).anyMatch(sql -> sql.getErrorCode() == code);
  }
}
