package fr.passerelle.api.failure;

/** Ends a call with a problem of the call itself. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Problem.Kind kind;

  public ProblemException(Problem.Kind kind) {
    super(kind.name(), null, false, false);
    this.kind = kind;
  }

  public Problem.Kind kind() {
    return kind;
  }
}
