package fr.passerelle.shared;

/** The plain checks of what people typed; each refuses the field by name. */
public final class Check {
  private Check() {}

  /**
   * The text without blanks around it; refused where it is empty or longer than {@code most}
   * characters.
   */
  public static String required(String field, String text, int most) {
    String trimmed = optional(field, text, most);
    if (trimmed.isEmpty()) {
      throw Refusal.of(field, RefusalCode.REQUIRED);
    }
    return trimmed;
  }

  /**
   * The text without blanks around it, empty for null; refused where it is longer than {@code most}
   * characters.
   */
  public static String optional(String field, String text, int most) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.length() > most) {
      throw Refusal.of(field, RefusalCode.TOO_LONG, most);
    }
    return trimmed;
  }

  /** The number itself; refused outside least..most. */
  public static int range(String field, int number, int least, int most) {
    if (number < least || number > most) {
      throw Refusal.of(field, RefusalCode.OUT_OF_RANGE, least, most);
    }
    return number;
  }

  /** The thing itself; refused where it is null. */
  public static <T> T present(String field, T thing) {
    if (thing == null) {
      throw Refusal.of(field, RefusalCode.REQUIRED);
    }
    return thing;
  }
}
