package fr.passerelle.launcher;

/** Why nothing can start, in one line that says what to do. */
public class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotStart(String line) {
    super(line);
  }

  public CannotStart(String line, Throwable cause) {
    super(line, cause);
  }
}
