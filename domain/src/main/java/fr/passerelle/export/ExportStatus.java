package fr.passerelle.export;

/** Where an export stands. */
public enum ExportStatus {
  /** A job is about to write it. */
  COMING,
  READY,
  /** Its file is gone. */
  OVER;

  /**
   * @param written whether it was ever ready
   * @param there whether it can be taken now
   */
  public static ExportStatus of(boolean written, boolean there) {
    return there ? READY : written ? OVER : COMING;
  }
}
