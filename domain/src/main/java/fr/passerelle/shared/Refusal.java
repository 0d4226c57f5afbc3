package fr.passerelle.shared;

import java.util.List;

/**
 * A rule says no. The code decides the words (bundle {@code fr.passerelle.shared.refusals}) and the
 * HTTP status; nothing decides on the message text. Rolls the transaction back.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final RefusalCode code;
  private final String field;
  private final transient List<Object> args;

  public Refusal(RefusalCode code, Object... args) {
    this(null, code, null, args);
  }

  public Refusal(RefusalCode code, Throwable cause) {
    this(cause, code, null);
  }

  private Refusal(Throwable cause, RefusalCode code, String field, Object... args) {
    super(code.name(), cause, false, cause != null);
    this.code = code;
    this.field = field;
    this.args = List.of(args);
  }

  /** A refusal of what one field of a command holds; pages show it beside that field. */
  public static Refusal of(String field, RefusalCode code, Object... args) {
    return new Refusal(null, code, field, args);
  }

  public RefusalCode code() {
    return code;
  }

  /**
   * The property of the command that is refused, as {@code criteria[1].weight}; null where the
   * whole act is.
   */
  public String field() {
    return field;
  }

  /** What the words of the code take, in order: numbers, texts, instants. */
  public List<Object> args() {
    return args == null ? List.of() : args;
  }
}
